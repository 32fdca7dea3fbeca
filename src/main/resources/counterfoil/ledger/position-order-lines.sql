-- What was ordered, and how much of it was refunded and came back, line by line.
insert into position.order_lines (shop, order_id, line_no, order_name, currency, sku, product, variant, quantity,
	unit_price_discounted, refunded_quantity, cancelled_quantity, returned_quantity, refund_line_count, line_total,
	refunded_subtotal)
with named as (
	select 'refund' as named_by, i.shop, i.order_id, i.order_line_no, i.order_line_id, i.sku, i.quantity,
		i.restock_type = 'cancel' as cancelled, i.subtotal, r.currency
	from ledger.scope s
	join position.refund_items i on i.shop = s.shop and i.order_id = s.subject_id
	join ledger.refunds r on r.shop = i.shop and r.refund_id = i.refund_id
	where s.night_id = :nightId and s.subject = 'order'
	union all
	select 'return', i.shop, i.order_id, i.order_line_no, i.order_line_id, i.sku, i.quantity, false, null, null
	from ledger.scope s
	join position.return_items i on i.shop = s.shop and i.order_id = s.subject_id
	where s.night_id = :nightId and s.subject = 'order' and not i.void
),
told as (
	select n.shop, n.order_id, n.order_line_no as line_no,
		sum(n.quantity) filter (where n.named_by = 'refund') as refunded_quantity,
		sum(n.quantity) filter (where n.named_by = 'refund' and n.cancelled) as cancelled_quantity,
		sum(n.quantity) filter (where n.named_by = 'return') as returned_quantity,
		sum(n.subtotal) filter (where n.currency = o.currency) as refunded_subtotal,
		count(*) filter (where n.currency <> o.currency) as in_other_currency,
		count(*) filter (where n.named_by = 'refund') as refund_line_count
	from named n
	left join ledger.orders o on o.shop = n.shop and o.order_id = n.order_id
	where n.order_line_no is not null
	group by n.shop, n.order_id, n.order_line_no
),
-- a refund or return line that names no line may mean any line it does not contradict
untold as (
	select l.shop, l.order_id, l.line_no,
		count(*) filter (where n.named_by = 'refund') as refund_line_count,
		count(*) filter (where n.named_by = 'return') as return_line_count
	from named n
	join ledger.order_lines l on l.shop = n.shop and l.order_id = n.order_id
	where n.order_line_no is null
		and (n.order_line_id is null or l.order_line_id is null)
		and (n.sku is null or l.sku is null or n.sku = l.sku)
	group by l.shop, l.order_id, l.line_no
),
lines as (
	select l.shop, l.order_id, l.line_no, o.order_name, o.currency, l.sku, l.product, l.variant, l.quantity,
		round(l.unit_price - coalesce(l.discount, 0) / coalesce(nullif(l.quantity, 0), 1), 4) as unit_price_discounted,
		coalesce(t.refunded_quantity, 0) as refunded_quantity,
		coalesce(t.cancelled_quantity, 0) as cancelled_quantity,
		coalesce(t.returned_quantity, 0) as returned_quantity,
		round(l.unit_price * l.quantity - coalesce(l.discount, 0), 4) as line_total,
		coalesce(t.refunded_subtotal, 0) as refunded_subtotal,
		coalesce(t.in_other_currency, 0) = 0 as in_one_currency,
		coalesce(t.refund_line_count, 0) + coalesce(u.refund_line_count, 0) as refund_line_count,
		coalesce(u.refund_line_count, 0) = 0 and coalesce(o.placed_at <@ rf.covered, false) as refunded_known,
		coalesce(u.return_line_count, 0) = 0 and coalesce(o.placed_at <@ rt.covered, false) as returned_known
	from ledger.scope s
	join ledger.order_lines l on l.shop = s.shop and l.order_id = s.subject_id
	left join ledger.orders o on o.shop = s.shop and o.order_id = s.subject_id
	left join told t on t.shop = l.shop and t.order_id = l.order_id and t.line_no = l.line_no
	left join untold u on u.shop = l.shop and u.order_id = l.order_id and u.line_no = l.line_no
	left join ledger.coverage rf on rf.shop = s.shop and rf.record = 'refund_lines'
	left join ledger.coverage rt on rt.shop = s.shop and rt.record = 'return_lines'
	where s.night_id = :nightId and s.subject = 'order'
)
select shop, order_id, line_no, order_name, currency, sku, product, variant, quantity, unit_price_discounted,
	-- what is missing could only add: beyond the ordered quantity nothing more needs to be known
	case when refunded_known or refunded_quantity > quantity then refunded_quantity end,
	case when refunded_known or refunded_quantity > quantity then cancelled_quantity end,
	case when returned_known or returned_quantity > quantity then returned_quantity end,
	refund_line_count, line_total,
	case when refunded_known and in_one_currency or refunded_subtotal > line_total then refunded_subtotal end
from lines
