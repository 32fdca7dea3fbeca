/*
title:     Restocked more units than came back
asserts:   accuracy
subject:   return
expected:  units received on the return
actual:    units that stock movements bring in for the return or its refunds
differs:   over
tolerance: 0
grace:     0

Why: the stock was raised by units nobody sent back; they will be sold and cannot be delivered.
Do: count the item, and take back the movement that brought in too much.
*/
select
	r.shop,
	r.return_id as subject_id,
	'items' as unit,
	r.received_quantity as expected,
	g.moved_quantity as actual,
	abs(g.moved_quantity - r.received_quantity) * r.unit_price_discounted as exposure,
	r.return_name, r.order_name, r.status, r.quantity, r.owed_from, g.restocked_quantity, r.unit_price_discounted,
	r.currency
from tonight.returns r
join tonight.return_goods g on g.shop = r.shop and g.return_id = r.return_id
-- a return that is still on its way has brought in nothing, and is asked about when it has come
where r.received_quantity > 0 or g.moved_quantity > 0
