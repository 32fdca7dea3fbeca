insert into ledger.orders (shop, order_id, order_name, placed_at, currency, total, rank, as_of, file_id, line)
select 'cedar', 'o' || n, '#' || n, timestamptz '2026-01-02 00:00Z' + n * interval '1 minute', 'USD', 20, 0,
	'2026-01-31 23:00Z', 1, n
from generate_series(1, 30000) n;
insert into ledger.order_lines (shop, order_id, line_no, quantity, unit_price, sku, rank, as_of, file_id, line)
select 'cedar', 'o' || n, l, 1, 10, 'sku' || l, 0, '2026-01-31 23:00Z', 1, n
from generate_series(1, 30000) n, generate_series(1, 2) l;
insert into ledger.transactions (shop, order_id, linked_order_id, linked_refund_id, kind, status, gateway, amount, currency,
	occurred_at, transaction_id, rank, as_of, file_id, line)
select 'cedar', 'o' || n, 'o' || n, case when k = 'refund' then 'r' || n end, k, 'success', 'manual', 10, 'USD',
	timestamptz '2026-01-02 00:00Z' + n * interval '1 minute', k || n, 0, '2026-01-31 23:00Z', 1, n
from generate_series(1, 30000) n, unnest(array['sale', 'refund']) k;
insert into ledger.refunds (shop, refund_id, linked_order_id, return_id, created_at, currency, rank, as_of, file_id, line)
select 'cedar', 'r' || n, 'o' || n, 'e' || n, timestamptz '2026-01-02 00:00Z' + n * interval '1 minute', 'USD', 0,
	'2026-01-31 23:00Z', 1, n
from generate_series(1, 30000) n;
insert into ledger.refund_lines (shop, refund_id, line_no, quantity, subtotal, sku, rank, as_of, file_id, line)
select 'cedar', 'r' || n, 1, 1, 10, 'sku1', 0, '2026-01-31 23:00Z', 1, n
from generate_series(1, 30000) n;
insert into ledger.refund_adjustments (shop, refund_id, adjustment_no, kind, amount, rank, as_of, file_id, line)
select 'cedar', 'r' || n, 1, 'discrepancy', 1, 0, '2026-01-31 23:00Z', 1, n
from generate_series(1, 30000) n;
insert into ledger.returns (shop, return_id, linked_order_id, status, requested_at, rank, as_of, file_id, line)
select 'cedar', 'e' || n, 'o' || n, 'closed', timestamptz '2026-01-02 00:00Z' + n * interval '1 minute', 0,
	'2026-01-31 23:00Z', 1, n
from generate_series(1, 30000) n;
insert into ledger.return_lines (shop, return_id, line_no, quantity, reason, sku, rank, as_of, file_id, line)
select 'cedar', 'e' || n, 1, 1, 'unwanted', 'sku1', 0, '2026-01-31 23:00Z', 1, n
from generate_series(1, 30000) n;
insert into ledger.stock_counts (shop, item, location, counted_at, sku, on_hand, rank, as_of, file_id, line)
select 'cedar', 'item' || n, 'Main', timestamptz '2026-01-02 00:00Z' + d * interval '1 day', 'sku' || n, 1, 0,
	'2026-01-31 23:00Z', 1, n
from generate_series(1, 10000) n, generate_series(1, 3) d;
insert into ledger.stock_movements (shop, sku, location, occurred_at, quantity, reason, movement_id, reference, rank, as_of,
	file_id, line)
select 'cedar', 'sku' || n, 'Main', '2026-01-03 00:00Z', 1, 'restock', 'm' || n, 'r' || n, 0, '2026-01-31 23:00Z', 1, n
from generate_series(1, 30000) n;
insert into ledger.credits (shop, credit_id, linked_order_id, refund_id, kind, issued_at, currency, amount, rank, as_of,
	file_id, line)
select 'cedar', 'k' || n, 'o' || n, 'r' || n, 'store_credit', timestamptz '2026-01-02 00:00Z' + n * interval '1 minute',
	'USD', 10, 0, '2026-01-31 23:00Z', 1, n
from generate_series(1, 30000) n;
insert into ledger.payout_entries (shop, linked_order_id, kind, occurred_at, amount, currency, fee, payout_id, payout_date,
	entry_id, rank, as_of, file_id, line)
select 'cedar', 'o' || n, 'refund', timestamptz '2026-01-02 00:00Z' + n * interval '1 minute', -10, 'USD', 0, 'p' || n,
	date '1990-01-01' + n / 2, 'e' || n, 0, '2026-01-31 23:00Z', 1, n
from generate_series(1, 30000) n;
insert into ledger.payouts (shop, payout_id, payout_date, total, currency, rank, as_of, file_id, line)
select 'cedar', 'p' || n, date '1990-01-01' + n / 2, -10, 'USD', 0, '2026-01-31 23:00Z', 1, n
from generate_series(1, 30000) n;
insert into ledger.scope (night_id, shop, subject, subject_id)
select t.night_id, 'cedar', s.subject, s.prefix || n || s.suffix
from (values (1, 10000), (2, 100)) t (night_id, size)
cross join (values ('order', 'o', ''), ('refund', 'r', ''), ('return', 'e', ''), ('payout', 'p', ''), ('stock item', 'item', '|Main'))
	as s (subject, prefix, suffix)
cross join lateral generate_series(1, t.size) n;
analyze;
