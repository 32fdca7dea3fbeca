/*
title:     Refund pending for too long
asserts:   cut-off
subject:   order
expected:  0
actual:    refunds of the order still pending, when the oldest is older than the policy allows at its gateway
differs:   over
tolerance: 0
grace:     0

Why: the customer was promised this money, and it has neither arrived nor failed.
Do: ask the gateway where it is; if the bank turned it down, refund again by another way.
*/
select
	r.shop,
	r.order_id as subject_id,
	r.currency as unit,
	0 as expected,
	-- what was exported before it was late does not say that it is pending still
	case when n.business_date < r.pending_due_on or (o.transactions_as_of at time zone s.zone)::date >= r.pending_due_on
		then t.refund_pending end as actual,
	r.pending_due_on as due_on,
	r.order_name,
	r.pending_since,
	t.refunded
from tonight.order_refunds r
join tonight.order_tenders t on t.shop = r.shop and t.order_id = r.order_id and t.currency = r.currency
join tonight.orders o on o.shop = r.shop and o.order_id = r.order_id
join tonight.shops s on s.shop = r.shop
cross join tonight.night n
where r.pending_since is not null
