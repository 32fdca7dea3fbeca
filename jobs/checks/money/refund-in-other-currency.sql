/*
title:     Refunded in another currency than was paid
asserts:   classification
subject:   order
expected:  0
actual:    money refunded in a currency in which nothing was captured, though something was in another
differs:   over
tolerance: 0
grace:     0

Why: the customer paid in one currency and was refunded in another, so the two cannot be set against each other.
Do: look up the rate the gateway used, and see that what the customer got back is worth what was meant.
*/
select
	t.shop,
	t.order_id as subject_id,
	t.currency as unit,
	-- a capture in this currency settles it, whatever else was not delivered
	case when t.transactions_known or t.captured > 0 then 0 end as expected,
	case
		when t.captured > 0 or (t.transactions_known and not t.captured_elsewhere) then 0
		else t.refunded
	end as actual,
	t.order_name,
	t.refunded,
	(t.last_refund_at at time zone s.zone)::date as last_refund_on
from tonight.order_tenders t
join tonight.shops s on s.shop = t.shop
where t.refunded > 0
