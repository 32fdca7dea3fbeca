/*
title:     Restocked for a refund without a return
asserts:   occurrence
subject:   refund
expected:  units that came back, and cancelled ones that never left
actual:    units that stock movements bring in for the refund
differs:   over
tolerance: 0
grace:     0

Why: no return was received, the refund does not say that so much was put back, and the stock was raised all the same.
Do: find out who booked the goods in; if they are there, record the return, else take the movement back.
*/
select
	r.shop,
	r.refund_id as subject_id,
	'items' as unit,
	-- as long as the refund says itself that so much is back, no return need be known
	case
		when g.moved_quantity <= r.restock_quantity + g.cancelled_quantity
			then r.restock_quantity + g.cancelled_quantity
		when g.received_quantity is not null
			then greatest(g.received_quantity, r.restock_quantity) + g.cancelled_quantity
	end as expected,
	g.moved_quantity as actual,
	g.goods_value as exposure,
	r.order_name, r.created_on, r.quantity as refunded_quantity, g.movement_locations, g.goods_value, r.currency
from tonight.refunds r
join tonight.refund_goods g on g.shop = r.shop and g.refund_id = r.refund_id
where r.return_id is null
	and r.quantity > 0
