/*
title:     More shipping refunded than was charged
asserts:   accuracy
subject:   order
expected:  shipping charged, net where tax comes on top
actual:    shipping given back by the refunds of the order, in the same terms
differs:   over
tolerance: 0.01, JPY 1, KRW 1
grace:     0

Why: a refund gives back shipping that the customer never paid.
Do: look for a shipping refund made twice, or goodwill entered as shipping, and correct it in the books.
*/
select
	o.shop,
	o.order_id as subject_id,
	o.currency as unit,
	-- unknown where the order does not add up: its export then shows shipping of 0.00 that was charged all the same
	o.shipping_charged as expected,
	-- what was not delivered could only add
	case when r.refunds_known and r.shipping_known or r.shipping_refunded > o.shipping_charged
		then r.shipping_refunded end as actual,
	o.order_name,
	o.order_total,
	o.tax_included,
	o.refund_count
from tonight.orders o
left join tonight.order_refunds r on r.shop = o.shop and r.order_id = o.order_id and r.currency = o.currency
where o.refund_count > 0 and not o.test
