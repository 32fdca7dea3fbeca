/*
title:     Cancelled, but the money was kept
asserts:   completeness
subject:   order
expected:  money captured
actual:    money refunded, pending, credited or charged back, or as much as refunds promise
differs:   short
tolerance: 0.01
grace:     2

Why: the order was called off, and the shop still has the customer's money.
Do: refund what is left, or write into the order why it is kept.
*/
select
	o.shop,
	o.order_id as subject_id,
	o.currency as unit,
	o.captured as expected,
	case
		when b.back >= o.captured or not r.credit_may_be_more and r.promised is not null or r.order_id is null
			-- whether a refund that was recorded is paid is the question of other checks
			then greatest(b.back, least(coalesce(r.promised, 0), o.captured))
	end as actual,
	(o.cancelled_at at time zone s.zone)::date as since,
	o.order_name, o.financial_status, o.refunded, o.refund_pending, r.credited, z.charged_back,
	r.promised as refunds_say
from tonight.orders o
join tonight.shops s on s.shop = o.shop
left join tonight.order_refunds r on r.shop = o.shop and r.order_id = o.order_id and r.currency = o.currency
left join tonight.order_settlements z on z.shop = o.shop and z.order_id = o.order_id and z.currency = o.currency
cross join lateral (
	select o.refunded + o.refund_pending + coalesce(r.credited, 0) + coalesce(z.charged_back, 0) as back
) b
where o.cancelled_at is not null and not o.test
