/*
title:     More units returned than were ordered
asserts:   accuracy
subject:   order line
expected:  units ordered on the line
actual:    units on returns of the line, cancelled and declined returns left out
differs:   over
tolerance: 0
grace:     0

Why: goods came back, or are announced, that this order line never sold.
Do: look for a return entered twice, or one that names the wrong line, before it is refunded.
*/
select
	l.shop,
	l.subject_id,
	'items' as unit,
	l.quantity as expected,
	l.returned_quantity as actual,
	abs(l.returned_quantity - l.quantity) * l.unit_price_discounted as exposure,
	l.order_name, l.line_no, l.sku, l.product, l.variant, l.refunded_quantity, l.unit_price_discounted, l.currency
from tonight.order_lines l
join tonight.line_goods g on g.shop = l.shop and g.subject_id = l.subject_id
where g.return_line_count > 0
