/*
title:     Restocked at another location than the refund names
asserts:   classification
subject:   refund
expected:  0
actual:    units that movements for the refund or its return bring in where neither names their sku
differs:   over
tolerance: 0
grace:     0

Why: the goods lie in one place and are counted in another: one cannot sell what it has, the other sells what it has not.
Do: look where the goods are, and move the stock, or correct the location on the return.
*/
select
	r.shop,
	r.refund_id as subject_id,
	'items' as unit,
	0 as expected,
	g.moved_elsewhere as actual,
	round(g.goods_value * g.moved_elsewhere / nullif(g.goods_quantity, 0), 2) as exposure,
	r.order_name, r.return_id, r.created_on, g.named_locations, g.movement_locations, r.currency
from tonight.refunds r
join tonight.refund_goods g on g.shop = r.shop and g.refund_id = r.refund_id
-- only where goods were booked in can they lie in the wrong place
where g.movement_locations is not null
