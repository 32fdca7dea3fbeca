/*
title:     Money refunded without a refund record
asserts:   occurrence
subject:   order
expected:  0
actual:    money refunded by payments that no refund of the order can stand for
differs:   over
tolerance: 0
grace:     1

Why: money went back, and no refund says why, for which goods, or who decided it.
Do: look in the gateway for who made the payment, and record the refund in the order or ask for the money back.
*/
select
	r.shop,
	r.order_id as subject_id,
	r.currency as unit,
	case when r.unrecorded is not null then 0 end as expected,
	r.unrecorded as actual,
	(t.last_refund_at at time zone s.zone)::date as since,
	r.order_name,
	t.refunded,
	r.promised as refunds_say
from tonight.order_refunds r
join tonight.order_tenders t on t.shop = r.shop and t.order_id = r.order_id and t.currency = r.currency
join tonight.shops s on s.shop = r.shop
where t.refunded > 0
