-- Two nights of two shops: several checks, currencies and states, and every hostile text the exports may bring.
insert into ledger.shops (shop, job, zone, tax_included, movements_complete, link_within)
values ('alder', 'sample', 'America/New_York', 'no', true, 3), ('birch', 'sample', 'Europe/Berlin', 'yes', false, 3);
insert into ledger.nights (night_id, job, business_date, revision, state, is_full, program, check_set, settings, zone)
	overriding system value
values (1, 'sample', '2026-01-30', 1, 'complete', false, 'Counterfoil 0.1.0',
		'9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 's', 'Europe/Berlin'),
	(2, 'sample', '2026-01-31', 1, 'complete', false, 'Counterfoil 0.1.0',
		'9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 's', 'Europe/Berlin');
insert into ledger.materiality (night_id, unit, amount)
select n, unit, amount
from (values (1), (2)) as nights (n)
cross join (values ('EUR', 50.00), ('USD', 50.00), ('JPY', 5000), ('items', 5)) as m (unit, amount);
insert into tracking.night_shops (night_id, shop, zone, currency)
values (1, 'alder', 'America/New_York', 'USD'), (1, 'birch', 'Europe/Berlin', 'EUR'),
	(2, 'alder', 'America/New_York', 'USD'), (2, 'birch', 'Europe/Berlin', 'EUR');

insert into tracking.night_checks (night_id, check_id, title, asserts, subject, expected_means, actual_means, differs,
	tolerance, grace, why, action, sha256, status, problem)
select n, check_id, title, asserts, subject, expected_means, actual_means, differs, tolerance, grace, why, action, 'x',
	status, problem
from (values (1), (2)) as nights (n)
cross join (values
	('files/order-not-delivered', 'Refunded order is in no export', 'completeness', 'refund', 'nothing',
		'money of the refund', 'over', '0', 2, 'the order was sold while orders were delivered, and no file has it.',
		'export orders again for that day, and look whether the order was deleted.', 'ran', null),
	('goods/returned-but-not-refunded', 'Returned, received and not refunded', 'completeness', 'return',
		'units refunded, exchanged or credited', 'units received', 'over', '0', 0,
		'the customer waits for money for goods that are back on the shelf.',
		'refund the return, or decline it with a reason.', 'ran', null),
	('goods/stock-does-not-roll-forward', 'Stock does not follow from its movements', 'accuracy', 'stock item',
		'earlier count and the movements since', 'on hand as counted', 'either', '0', 0,
		'units came or went without a movement.', 'count the item again.', 'could not run',
		'jobs/checks/goods/stock-does-not-roll-forward.sql:16: error: table "position.stok" does not exist (no-such-table)'),
	('money/refund-exceeds-captured', 'Refunded more than was captured', 'accuracy', 'order',
		'money captured on the order', 'money refunded on the order', 'over', '0.01', 0,
		E'the money went back,\n	but this order never brought it in.',
		'look in the order''s timeline for a refund made twice or on the wrong order.', 'ran', null),
	('money/refund-in-other-currency', 'Refunded in another currency', 'accuracy', 'order', '0', 'money refunded in it',
		'over', '0', 0, 'the two cannot be set against each other.', 'look up the rate.', 'ran', null),
	('money/refund-not-paid-out', 'Refund was never paid out', 'completeness', 'refund', 'what the refund promises',
		'what was paid, pending or failed', 'short', '0.01', 2, 'the customer was promised money that nobody sent.',
		'pay it, or cancel the refund.', 'ran', null),
	('user/<script>alert(1)</script>', '<b onmouseover=alert(1)>Title & "quotes"</b>', 'accuracy', 'order',
		'<i>expected</i>', '=actual()', 'either', '0', 0, '<img src=x onerror=alert(1)>',
		'<a href="javascript:alert(1)">click</a>', 'ran', null)
) as c (check_id, title, asserts, subject, expected_means, actual_means, differs, tolerance, grace, why, action, status,
	problem);

-- events of the night before, then of tonight
insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event, cause, state_before,
	difference_before, state, judged, noticed_on, opened_on, expected, actual, difference, exposure, due_on, evidence)
select night_id, shop, check_id, subject, subject_id, unit, tracking.discrepancy(shop, check_id, subject_id, unit), event,
	cause, state_before, difference_before, state, judged, noticed_on, opened_on, expected, actual,
	coalesce(actual, 0) - coalesce(expected, 0), exposure, due_on, evidence
from (values
	(1, 'alder', 'money/refund-exceeds-captured', 'order', '5375180000001', 'USD', 'opened', 'evidence', null, null, 'open',
		true, null, date '2026-01-30', 100.00, 150.00, null, null, '{"order_name": "#1042", "refund_count": 2}'::jsonb),
	(1, 'alder', 'money/refund-exceeds-captured', 'order', '5375180000002', 'USD', 'opened', 'evidence', null, null, 'open',
		true, null, date '2026-01-30', 1200.00, 1562.50, null, null,
		'{"order_name": "#1043", "refund_count": 3, "last_refund_at": "2026-01-30T17:04:11+00:00"}'::jsonb),
	(1, 'birch', 'money/refund-not-paid-out', 'refund', '812', 'EUR', 'noticed', 'evidence', null, null, 'in grace', true,
		date '2026-01-30', null, 80.00, 0, null, date '2026-02-01', '{"order_name": "#B-77", "gateway": "paypal"}'::jsonb),
	(1, 'birch', 'money/refund-not-paid-out', 'refund', '800', 'EUR', 'opened', 'evidence', null, null, 'open', true, null,
		date '2026-01-30', 19.9, 0, null, null, '{"order_name": "#B-70", "gateway": "paypal", "set_by_hand": null}'::jsonb),
	(1, 'birch', 'goods/returned-but-not-refunded', 'return', '31', 'items', 'opened', 'evidence', null, null, 'open', true,
		null, date '2026-01-30', 0, 2, 64.00, null, '{"order_name": "#B-61", "return_name": "#B-61-R1"}'::jsonb),
	(1, 'birch', 'goods/returned-but-not-refunded', 'return', '29', 'items', 'opened', 'evidence', null, null, 'open', true,
		null, date '2026-01-30', 0, 1, 20.00, null, '{"order_name": "#B-55"}'::jsonb),
	(1, 'alder', 'money/refund-not-paid-out', 'refund', '777', 'USD', 'opened', 'evidence', null, null, 'accepted', true,
		null, date '2026-01-30', 12.00, 0, null, null, '{"order_name": "#1001"}'::jsonb),
	(2, 'alder', 'money/refund-exceeds-captured', 'order', '5375180000003', 'USD', 'opened', 'evidence', null, null, 'open',
		true, null, date '2026-01-31', 20.00, 20.50, null, null, '{"order_name": "#1050", "refund_count": 1}'::jsonb),
	(2, 'alder', 'money/refund-exceeds-captured', 'order', '5375180000004', 'JPY', 'opened', 'evidence', null, null, 'open',
		true, null, date '2026-01-31', 10000, 22000, null, null, '{"order_name": "#1051", "refund_count": 2}'::jsonb),
	(2, 'alder', 'money/refund-exceeds-captured', 'order', '5375180000002', 'USD', 'changed', 'evidence', 'open', 362.50,
		'open', true, null, date '2026-01-30', 1200.00, 1612.50, null, null,
		'{"order_name": "#1043", "refund_count": 4, "last_refund_at": "2026-01-31T09:12:45+00:00"}'::jsonb),
	(2, 'birch', 'money/refund-not-paid-out', 'refund', '800', 'EUR', 'cleared', 'evidence', 'open', -19.90, 'cleared', true,
		null, date '2026-01-30', 19.90, 0, null, null, '{"order_name": "#B-70", "gateway": "paypal"}'::jsonb),
	(2, 'birch', 'files/order-not-delivered', 'refund', '815', 'EUR', 'opened', 'evidence', null, null, 'open', true, null,
		date '2026-01-31', 0, 1234567.89, null, null, '{"order_name": "#B-9", "sold_at": "2026-01-12T08:00:00+00:00"}'::jsonb),
	(2, 'birch', 'money/refund-not-paid-out', 'refund', '816', 'EUR', 'opened', 'evidence', null, null, 'open', true, null,
		date '2026-01-31', 61.20, 0, null, null, '{"gateway": "Überweisung auf ein Konto mit einem sehr langen Namen"}'::jsonb),
	(2, 'birch', 'money/refund-in-other-currency', 'order', '13', 'USD', 'opened', 'evidence', null, null, 'open', true, null,
		date '2026-01-31', 0, 64.00, null, null, '{"order_name": "#B-13"}'::jsonb),
	(2, 'alder', 'user/<script>alert(1)</script>', 'order', '=cmd|'' /C calc''!A0', 'USD', 'opened', 'evidence', null, null,
		'open', true, null, date '2026-01-31', 1.5, 0, null, null,
		'{"order_name": "\"><script>alert(1)</script>", "<svg onload=alert(1)>": "=1+1", "@x": "\u0001 bell", "nested": {"a": [1.50, true]}}'::jsonb),
	(2, 'alder', 'user/<script>alert(1)</script>', 'order', '-2+3|+4', 'items', 'opened', 'evidence', null, null,
		'open', true, null, date '2026-01-31', 7, 4, null, null, '{}'::jsonb)
) as e (night_id, shop, check_id, subject, subject_id, unit, event, cause, state_before, difference_before, state, judged,
	noticed_on, opened_on, expected, actual, exposure, due_on, evidence);

insert into tracking.night_outcome_counts (night_id, shop, check_id, unit, outcome, subjects, amount)
values (2, 'alder', 'money/refund-exceeds-captured', 'USD', 'agrees', 1204, 84211.37),
	(2, 'alder', 'money/refund-exceeds-captured', 'USD', 'differs', 3, 1783.00),
	(2, 'alder', 'money/refund-exceeds-captured', 'USD', 'not judged', 12, 930.00),
	(2, 'alder', 'money/refund-exceeds-captured', 'JPY', 'differs', 1, 22000),
	(2, 'birch', 'money/refund-exceeds-captured', 'EUR', 'agrees', 310, 21090.10),
	(2, 'birch', 'money/refund-not-paid-out', 'EUR', 'agrees', 92, 6110.00),
	(2, 'birch', 'money/refund-not-paid-out', 'EUR', 'differs', 1, 61.20),
	(2, 'birch', 'money/refund-not-paid-out', 'EUR', 'in grace', 1, 80.00),
	(2, 'alder', 'money/refund-not-paid-out', 'USD', 'agrees', 118, 9000.00),
	(2, 'alder', 'money/refund-not-paid-out', 'USD', 'differs', 1, 12.00),
	(2, 'birch', 'files/order-not-delivered', 'EUR', 'differs', 1, 1234567.89),
	(2, 'alder', 'user/<script>alert(1)</script>', 'USD', 'differs', 1, 1.5),
	(2, 'alder', 'user/<script>alert(1)</script>', 'items', 'differs', 1, 7),
	(2, 'birch', 'goods/returned-but-not-refunded', 'items', 'agrees', 40, 44),
	(2, 'birch', 'goods/returned-but-not-refunded', 'items', 'differs', 2, 3);

insert into tracking.roll_forward (night_id, shop, check_id, unit, balance, movement, cause, number, amount_over,
	amount_short)
values (2, 'alder', 'money/refund-exceeds-captured', 'USD', 'open', 'opening', '', 2, 412.50, 0),
	(2, 'alder', 'money/refund-exceeds-captured', 'USD', 'open', 'opened', 'evidence', 1, 0.50, 0),
	(2, 'alder', 'money/refund-exceeds-captured', 'USD', 'open', 'changed', 'evidence', 0, 50.00, 0),
	(2, 'alder', 'money/refund-exceeds-captured', 'USD', 'open', 'closing', '', 3, 463.00, 0),
	(2, 'birch', 'money/refund-not-paid-out', 'EUR', 'open', 'opening', '', 1, 0, 19.90),
	(2, 'birch', 'money/refund-not-paid-out', 'EUR', 'open', 'opened', 'evidence', 1, 0, 61.20),
	(2, 'birch', 'money/refund-not-paid-out', 'EUR', 'open', 'cleared', 'evidence', -1, 0, -19.90),
	(2, 'birch', 'money/refund-not-paid-out', 'EUR', 'open', 'closing', '', 1, 0, 61.20),
	(2, 'birch', 'files/order-not-delivered', 'EUR', 'open', 'opening', '', 0, 0, 0),
	(2, 'birch', 'files/order-not-delivered', 'EUR', 'open', 'opened', 'rules', 1, 1234567.89, 0),
	(2, 'birch', 'files/order-not-delivered', 'EUR', 'open', 'closing', '', 1, 1234567.89, 0),
	(2, 'alder', 'money/refund-not-paid-out', 'USD', 'accepted', 'opening', '', 1, 0, 12.00),
	(2, 'alder', 'money/refund-not-paid-out', 'USD', 'accepted', 'closing', '', 1, 0, 12.00);

insert into tracking.night_coverage (night_id, shop, record, covered, files, newest_as_of)
values (2, 'alder', 'orders', '{["2025-01-01 05:00+00","2026-02-01 04:59:59.999999+00"]}', 31,
		'2026-02-01 04:59:59.999999+00'),
	(2, 'alder', 'transactions', '{["2025-12-01 05:00+00","2026-01-10 05:00+00"],["2026-01-12 05:00+00","2026-02-01 04:59:59.999999+00"]}',
		30, '2026-02-01 04:59:59.999999+00'),
	(2, 'birch', 'refund_lines', '{["2026-01-01 00:00+00","2026-01-31 22:59:59.999999+00"]}', 2,
		'2026-01-31 22:59:59.999999+00');

insert into ledger.files (file_id, shop, path, sha256, bytes, modified_at, as_of, as_of_source, contract, family, state,
	business_date, revision, lines, records_read, records_rejected, problem_line, problem_code, problem_what,
	problem_action, headers_missing)
	overriding system value
values (1, 'alder', 'alder/2026-01-31/orders_export_1.csv', repeat('a', 64), 1048576, '2026-02-01 03:00+00',
		'2026-02-01 04:59:59.999999+00', 'folder', 'shopify-orders', 'admin', 'posted', '2026-01-31', 1, 3310, 1250, 3, null,
		null, null, null, '{Duties,"Outstanding Balance"}'),
	(2, 'alder', 'alder/2026-01-31/transactions_export_1.csv', repeat('b', 64), 20480, '2026-02-01 03:00+00',
		'2026-02-01 04:59:59.999999+00', 'folder', 'shopify-transactions', 'admin', 'posted', '2026-01-31', 1, 401, 400, 0,
		null, null, null, null, '{}'),
	(3, 'birch', 'birch/2026-01-31/<img src=x onerror=alert(1)>.csv', repeat('c', 64), 77, '2026-02-01 03:00+00',
		'2026-01-31 22:59:59.999999+00', 'modified', null, null, 'refused', '2026-01-31', 1, 2, 0, 0, 1,
		'unrecognised-file', 'no contract recognises the headers', 'Copy jobs/exports/refunds.yml and name the headers.', '{}'),
	(4, 'birch', 'birch/2026-01-31/refunds.csv', repeat('d', 64), 9000, '2026-02-01 03:00+00',
		'2026-01-31 22:59:59.999999+00', 'name', 'refunds', 'plain', 'posted', '2026-01-31', 1, 96, 95, 0, null, null, null,
		null, '{}');
insert into ledger.file_records (file_id, record, rank, staged, inserted, changed, identical, superseded)
values (1, 'orders', 1, 1247, 40, 7, 1195, 5), (1, 'order_lines', 1, 3299, 92, 0, 3207, 0),
	(2, 'transactions', 1, 400, 30, 1, 369, 0), (4, 'refunds', 1, 95, 3, 0, 92, 0);
insert into ledger.file_totals (file_id, record, column_name, currency, amount)
values (1, 'orders', 'total', 'USD', 84211.37), (1, 'orders', 'refunded', 'USD', 1783), (1, 'orders', 'total', 'JPY', 22000),
	(2, 'transactions', 'amount', 'USD', 91244.02);
insert into ledger.broken_sums (file_id, record, reason, records, first_lines)
values (1, 'orders', 'order-does-not-add-up', 7, '{12,47,60,81,99}');
insert into ledger.rejects (file_id, line, ordinal, column_name, value, code, what, action)
values (1, 214, 1, 'Total', '12,50', 'amount-not-a-number', 'amount "12,50" is not a decimal number',
		'Re-export with "." as the decimal mark.'),
	(1, 300, 1, 'Name', '=HYPERLINK("https://example.com","x")', 'name-missing', 'order name is empty', '+do nothing'),
	(1, 301, 1, null, null, 'too-few-fields', '<script>alert(1)</script>', 'Export again.');

insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, part, order_name, day,
	until_day, number, amount, note)
values (2, 'unpaid', 'alder', 'USD', '', 1, 'opening unpaid', '', 1, null, null, null, 1, 80, ''),
	(2, 'unpaid', 'alder', 'USD', '', 2, 'recorded', '', 1, null, null, null, 6, 300, ''),
	(2, 'unpaid', 'alder', 'USD', '', 3, 'never collected', '', 1, null, null, null, 0, 0, ''),
	(2, 'unpaid', 'alder', 'USD', '', 6, 'paid as credit', '', 1, null, null, null, 1, -30, ''),
	(2, 'unpaid', 'alder', 'USD', '', 7, 'paid', '', 1, null, null, null, 4, -250, ''),
	(2, 'unpaid', 'alder', 'USD', '', 8, 'closing unpaid', '', 1, null, null, null, 2, 100, ''),
	(2, 'unpaid', 'alder', 'USD', '', 9, 'pending', '', 1, null, null, null, 1, 60, ''),
	(2, 'unpaid', 'alder', 'USD', '', 10, 'failed', '', 1, null, null, null, 1, 40, ''),
	(2, 'unpaid', 'alder', 'USD', '', 22, 'not judged', '', 1, null, null, null, 3, null,
		'its payments were not delivered or cannot be told apart'),
	(2, 'unpaid', 'alder', 'USD', 'paypal', 2, 'recorded', '', 1, null, null, null, 1, 50, ''),
	(2, 'unpaid', 'alder', 'USD', 'paypal', 7, 'paid', '', 1, null, null, null, 1, -50, ''),
	(2, 'unpaid by refund', 'alder', 'USD', 'shopify_payments', 1, 'pending', '=R60', 1, '<b>#1042</b>', '2026-01-20', null,
		null, 60, ''),
	(2, 'unsettled', 'alder', 'USD', 'paypal', 2, 'paid', '', 1, null, null, null, 1, 50, ''),
	(2, 'unsettled', 'alder', 'USD', 'paypal', 4, 'closing unsettled', '', 1, null, null, null, null, null,
		'no settlement file'),
	(2, 'unsettled', 'alder', 'USD', 'shopify_payments', 2, 'paid', '', 1, null, null, null, 3, 200, ''),
	(2, 'unsettled', 'alder', 'USD', 'shopify_payments', 3, 'settled', '', 1, null, null, null, 2, -180, ''),
	(2, 'unsettled', 'alder', 'USD', 'shopify_payments', 4, 'closing unsettled', '', 1, null, null, null, 1, 20, ''),
	(2, 'books', 'alder', 'USD', '', 1, 'books', '1240 unpaid', 1, null, '2026-01-31', null, null, 90, ''),
	(2, 'books', 'alder', 'USD', '', 2, 'statement', '1240 unpaid', 1, null, '2026-01-31', null, null, 100, ''),
	(2, 'books', 'alder', 'USD', '', 3, 'difference', '1240 unpaid', 1, null, '2026-01-31', null, null, -10, 'differs'),
	(2, 'split', 'alder', 'USD', '', 1, 'product', '', 1, null, null, null, 6, 280, ''),
	(2, 'split', 'alder', 'USD', '', 3, 'tax', '', 1, null, null, null, 1, 4, 'name and rate not delivered'),
	(2, 'split', 'alder', 'USD', '', 3, 'tax at 4 %', 'New York State Tax', 1, null, null, null, 2, 7.5, ''),
	(2, 'split', 'alder', 'USD', '', 3, 'tax at 4.5 %', '<b>credit</b>', 1, null, null, null, 2, 8.5,
		'2.25 of it shared in proportion to the taxes of its order'),
	(2, 'split', 'alder', 'USD', '', 13, 'recorded', '', 1, null, null, null, 6, 300, ''),
	(2, 'month end', 'alder', 'USD', '', 1, 'order to refund', 'R60', 1, '#1042', '2025-12-30', '2026-01-20', null, 60, ''),
	(2, 'rules', '', '', '', 4, 'tolerance', 'money/refund-failed', 1, null, '2026-01-12', null, null, null, 'from 0.01 to 0.05'),
	(2, 'rules', 'alder', '', '', 7, 'policy', 'refund-within', 1, null, '2026-01-30', null, null, null, 'from 14 to 20'),
	(2, 'accruals', 'birch', 'EUR', '', 1, 'returns approved and not refunded', '', 1, null, null, null, null, null,
		'no returns were delivered'),
	(2, 'stated totals', 'alder', 'USD', '', 3, 'Shopify reports', 'total_sales_reversals', 1, null, '2026-01-20', '2026-01-30', 2, -310,
		'refund lines, shipping, duties, fees and their taxes, by the day of the refund'),
	(2, 'stated totals', 'alder', 'USD', '', 4, 'ledger', 'total_sales_reversals', 1, null, '2026-01-20', '2026-01-30', 2, -300,
		'1 day not compared: refunds do not cover the day'),
	(2, 'stated totals', 'alder', 'USD', '', 5, 'difference', 'total_sales_reversals', 1, null, '2026-01-20', '2026-01-30', 2, -10, ''),
	(2, 'stated totals', 'alder', 'USD', '', 1001, 'may explain it', 'set by hand', 1, null, null, null, 1, -10,
		'adjustments of refunds other than shipping, duties and fees'),
	(2, 'stated totals', 'birch', '', '', 1, 'Shopify reports', '', 1, null, null, null, null, null, 'not delivered'),
	(2, 'stated totals by day', 'alder', 'USD', '', 3, 'Shopify reports', 'total_sales_reversals', 20, null, '2026-01-20', null, null,
		-310, 'refund lines, shipping, duties, fees and their taxes, by the day of the refund'),
	(2, 'stated totals by day', 'alder', 'USD', '', 4, 'ledger', 'total_sales_reversals', 20, null, '2026-01-20', null, null, -300, ''),
	(2, 'stated totals by day', 'alder', 'USD', '', 5, 'difference', 'total_sales_reversals', 20, null, '2026-01-20', null, null, -10, ''),
	(2, 'stated totals by day', 'alder', 'USD', '', 6, 'Shopify reports', 'total_sales_reversals', 29, null, '2026-01-29', null, null,
		-5, 'refund lines, shipping, duties, fees and their taxes, by the day of the refund'),
	(2, 'stated totals by day', 'alder', 'USD', '', 7, 'ledger', 'total_sales_reversals', 29, null, '2026-01-29', null, null, null,
		'refunds do not cover the day'),
	(2, 'stated totals by day', 'alder', 'USD', '', 8, 'difference', 'total_sales_reversals', 29, null, '2026-01-29', null, null, null, ''),
	(2, 'stated totals by day', 'alder', 'USD', '', 9, 'Shopify reports', 'total_sales_reversals', 30, null, '2026-01-30', null, null, 0,
		'refund lines, shipping, duties, fees and their taxes, by the day of the refund'),
	(2, 'stated totals by day', 'alder', 'USD', '', 10, 'ledger', 'total_sales_reversals', 30, null, '2026-01-30', null, null, 0, ''),
	(2, 'stated totals by day', 'alder', 'USD', '', 11, 'difference', 'total_sales_reversals', 30, null, '2026-01-30', null, null, 0, ''),
	(2, 'evidence', 'alder', '', '', 1, 'orders', '', 1, null, '2026-01-31', null, null, null, ''),
	(2, 'evidence', 'alder', '', '', 8, 'payout_entries', '', 1, null, null, null, null, null, 'not delivered');

insert into statement.signing (night_id, shop, question, record, number, of_number, percent_max, last_on, stands_in_the_way)
values (2, 'alder', 'not judged', '', 12, 1340, 0.5, null, true), (2, 'birch', 'not judged', '', 1, 446, 1, null, false),
	(2, 'birch', 'file missing', 'payout_entries', 3, null, null, '2026-01-30', true);
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, part, order_name, day,
	until_day, number, amount, note)
values (2, 'morning', 'alder', 'USD', 'shopify_payments', 1, 'refunded', '', 1, null, null, null, 3, 120, ''),
	(2, 'morning', 'alder', 'USD', 'shopify_payments', 2, 'mean of 28 days', '', 1, null, null, null, null, 88.40,
		'61 refunds in the 28 days before'),
	(2, 'largest', 'alder', 'USD', 'shopify_payments', 1, 'refunded', 'R100', 1, '<i>#1043</i>', '2026-01-31', null, null, 100, ''),
	(2, 'chargebacks', 'alder', 'USD', 'shopify_payments', 1, 'chargeback', 'entry 77', 1, '#1001', '2026-01-31', null, null,
		-45, ''),
	(2, 'worse', 'alder', 'USD', '', 1, 'money/refund-exceeds-captured', 'abcdef012345', 1, null, null, null, null, 412.50,
		'was 362.50'),
	(2, 'due', 'birch', 'EUR', '', 1, 'money/refund-not-paid-out', 'abcdef543210', 1, null, '2026-02-01', null, null, -80,
		'its grace ends');
-- three of one cause, a cent each; what people said of others; a month that was closed and what came late to it
insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event, cause, state, judged,
	opened_on, expected, actual, difference, evidence)
select 2, 'birch', 'money/refund-paid-out-differs', 'refund', id, 'EUR',
	tracking.discrepancy('birch', 'money/refund-paid-out-differs', id, 'EUR'), 'opened', 'evidence', 'open', true,
	date '2026-01-31', 10.00, 10.01, 0.01, '{}'
from unnest(array['901', '902', '903']) as id;
insert into tracking.event_traits (event_id, gateway, tax_included)
select event_id, 'paypal', 'yes' from tracking.events where subject_id in ('901', '902', '903');
insert into tracking.notes (shop, check_id, subject_id, unit, owner, due_on, text, noted_by, noted_at)
values ('alder', 'money/refund-exceeds-captured', '5375180000001', 'USD', 'bea', '2026-02-03', 'asked the <carrier>', 'anna',
	timestamptz '2026-01-31 08:00Z');
insert into tracking.night_notes (night_id, note_id) select 2, note_id from tracking.notes;
insert into tracking.acceptances (shop, check_id, subject_id, unit, decision, difference, up_to, until_on, reason, decided_by,
	decided_at, reviewed_by, source, row_sha256)
values ('alder', 'money/refund-not-paid-out', '777', 'USD', 'accept', -12.00, 15.00, '2026-03-31', 'gift of the house', 'anna',
	timestamptz '2026-01-30 08:00Z', 'bea', 'jobs/acceptances.csv:2', repeat('0', 64));
update tracking.events set acceptance_id = (select acceptance_id from tracking.acceptances) where state = 'accepted';
insert into tracking.closed_months values
	('sample', '2025-12-01', 1, repeat('a', 64), 'anna', 'bea', timestamptz '2026-01-02 09:00Z');
insert into tracking.night_closed_months values (2, '2025-12-01');
insert into tracking.late_changes values
	(2, 'alder', 'transactions', 'T-9', '', 'came', '2025-12-01', '2025-12-30', null, null),
	(2, 'birch', 'refund_lines', 'R-7', '1', 'went', '2025-12-01', '2025-12-29', null, null);
