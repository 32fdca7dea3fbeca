/*
title:     Refunded more units than were ordered
asserts:   accuracy
subject:   order line
expected:  units ordered on the line
actual:    units refunded on the line, over all refunds
differs:   over
tolerance: 0
grace:     0

Why: units were refunded that this order line never sold.
Do: look for a refund of the same line made twice, or one that names the wrong line, and ask for the surplus back.
*/
select
	l.shop,
	l.subject_id,
	'items' as unit,
	l.quantity as expected,
	l.refunded_quantity as actual,
	abs(l.refunded_quantity - l.quantity) * l.unit_price_discounted as exposure,
	l.order_name,
	l.line_no,
	l.sku,
	l.product,
	l.variant,
	l.cancelled_quantity,
	l.returned_quantity,
	l.unit_price_discounted,
	l.currency
from tonight.order_lines l
where l.refunded_quantity is null or l.refund_line_count > 0
