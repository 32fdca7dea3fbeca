/*
title:     More tax refunded than was charged
asserts:   accuracy
subject:   order
expected:  tax charged, and one minor unit of rounding for each line and adjustment refunded
actual:    tax of the refund lines and adjustments of the order
differs:   over
tolerance: 0
grace:     0

Why: tax is reclaimed from the state that was never paid to it.
Do: compare the tax of the refunds with that of the order line by line, and correct the return before it is filed.
*/
select
	o.shop,
	o.order_id as subject_id,
	o.currency as unit,
	o.tax_charged + position.minor_unit(o.currency) * coalesce(r.refund_line_count, 0) as expected,
	-- what was not delivered or stated could only add
	case when r.refunds_known and r.tax_known or r.tax_refunded > o.tax_charged then r.tax_refunded end as actual,
	o.order_name,
	o.tax_charged,
	o.tax_included,
	o.refund_count
from tonight.orders o
left join tonight.order_refunds r on r.shop = o.shop and r.order_id = o.order_id and r.currency = o.currency
where o.refund_count > 0 and not o.test
