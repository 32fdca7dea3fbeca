/*
title:     Refunded although the sale was final
asserts:   classification
subject:   order line
expected:  0
actual:    units refunded of a line sold for good, cancelled ones left out
differs:   over
tolerance: 0
grace:     0

Why: the customer agreed that these goods are not taken back, and was refunded.
Do: ask who decided it; a defect or a wrong item is a reason, then accept the discrepancy and say so.
*/
select
	l.shop,
	l.subject_id,
	'items' as unit,
	0 as expected,
	l.refunded_quantity - l.cancelled_quantity as actual,
	(l.refunded_quantity - l.cancelled_quantity) * l.unit_price_discounted as exposure,
	l.order_name, l.line_no, l.sku, l.product, g.product_type, g.placed_on, g.last_refunded_on, l.currency
from tonight.order_lines l
join tonight.line_goods g on g.shop = l.shop and g.subject_id = l.subject_id
where g.final_sale
