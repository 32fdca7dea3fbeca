/*
title:     Order states another refunded amount than its transactions
asserts:   accuracy
subject:   order
expected:  refunded amount as the order states it
actual:    successful refund transactions, and of what is pending as much as the order states already
differs:   either
tolerance: 0.01
grace:     1

Why: the order and its payments tell two different stories of what the customer got back.
Do: compare the refunds in the order's timeline with its transactions; one was made elsewhere, or never settled.
*/
select
	o.shop,
	o.order_id as subject_id,
	o.currency as unit,
	o.stated_refunded as expected,
	o.refunded_comparable as actual,
	(coalesce(o.last_refund_at, o.placed_at) at time zone s.zone)::date as since,
	o.order_name,
	o.financial_status,
	o.refunded,
	o.refund_pending,
	o.refund_failed,
	o.refund_count,
	o.refund_transaction_count,
	(o.last_refund_at at time zone s.zone)::date as last_refund_on
from tonight.orders o
join tonight.shops s on s.shop = o.shop
where o.stated_refunded is not null
	and not o.test
	and (o.stated_refunded <> 0 or o.refund_count > 0 or o.refund_transaction_count > 0)
