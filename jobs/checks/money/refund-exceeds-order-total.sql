/*
title:     Refunded more than the order was worth
asserts:   accuracy
subject:   order
expected:  total of the order
actual:    money refunded, as the order states it or as its transactions add up, whichever is more
differs:   over
tolerance: 0.01
grace:     0

Why: the payments of this order were not delivered, but more went back than it can have brought in.
Do: deliver the transactions of the order, and look in its timeline for a refund made twice or on the wrong order.
*/
select
	o.shop,
	o.order_id as subject_id,
	o.currency as unit,
	o.order_total as expected,
	greatest(o.stated_refunded, t.refunded) as actual,
	o.order_name,
	(o.placed_at at time zone s.zone)::date as placed_on,
	o.financial_status,
	o.stated_refunded,
	t.refunded as refunded_by_transactions
from tonight.orders o
join tonight.shops s on s.shop = o.shop
left join tonight.order_tenders t on t.shop = o.shop and t.order_id = o.order_id and t.currency = o.currency
-- where captures are known they are the better measure, and have a check of their own
where not o.transactions_known
	and not o.test
	and (o.stated_refunded > 0 or t.refunded > 0)
