/*
title:     Refunded although the return was declined
asserts:   occurrence
subject:   return
expected:  0
actual:    units refunded or credited of a return that was declined
differs:   over
tolerance: 0
grace:     0

Why: the shop said no to this return, and the customer has the money.
Do: find out which of the two was meant: reopen the return, or ask for the money back.
*/
select
	r.shop,
	r.return_id as subject_id,
	'items' as unit,
	0 as expected,
	-- what was credited beside it can only add
	coalesce(r.refunded_quantity + r.credited_quantity, nullif(r.refunded_quantity, 0)) as actual,
	(coalesce(r.refunded_quantity, 0) + coalesce(r.credited_quantity, 0)) * r.unit_price_discounted as exposure,
	r.return_name, r.order_name, r.quantity, g.requested_on, r.refunded_quantity, r.credited_quantity,
	r.unit_price_discounted, r.currency
from tonight.returns r
join tonight.return_goods g on g.shop = r.shop and g.return_id = r.return_id
where r.status = 'declined'
