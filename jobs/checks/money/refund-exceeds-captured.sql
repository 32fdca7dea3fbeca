/*
title:     Refunded more than was captured
asserts:   accuracy
subject:   order
expected:  money captured on the order in this currency
actual:    money refunded on the order in this currency
differs:   over
tolerance: 0.01
grace:     0

Why: more money went back than this order ever brought in.
Do: look in the order's timeline for a refund made twice or on the wrong order, and ask for the surplus back.
*/
select
	t.shop,
	t.order_id as subject_id,
	t.currency as unit,
	-- a capture that was not delivered would make every refund look too high
	case when t.transactions_known then t.captured end as expected,
	t.refunded as actual,
	t.order_name,
	(t.last_refund_at at time zone s.zone)::date as last_refund_on,
	t.refund_pending,
	t.refund_failed
from tonight.order_tenders t
join tonight.shops s on s.shop = t.shop
where t.refunded > 0
	-- money that came in only in another currency is a question of its own
	and not (t.captured = 0 and t.captured_elsewhere)
