/*
title:     Restocked according to the refund, but not in the stock
asserts:   completeness
subject:   refund
expected:  units the refund says were restocked
actual:    units that stock movements bring in for the refund or its return
differs:   short
tolerance: 0
grace:     2

Why: the refund says the goods are on the shelf again, and the stock has not got them.
Do: look for the goods where returns are received, and book them in or write them off.
*/
select
	r.shop,
	r.refund_id as subject_id,
	'items' as unit,
	r.restock_quantity as expected,
	r.restocked_quantity as actual,
	r.created_on as since,
	round(r.restock_exposure * abs(r.restock_quantity - r.restocked_quantity) / r.restock_quantity, 2) as exposure,
	r.order_name,
	r.return_id,
	r.created_on,
	r.quantity as refunded_quantity,
	r.restock_exposure as restocked_value,
	r.currency
from tonight.refunds r
where r.restock_quantity > 0
