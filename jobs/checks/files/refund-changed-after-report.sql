/*
title:     Refund changed after it was reported
asserts:   occurrence
subject:   refund
expected:  0
actual:    money of a refund whose amount, payment, reason or restock was reported differently before
differs:   over
tolerance: 0
grace:     0

Why: a report that people worked with said something else of this refund.
Do: find out who changed it and why; if the change is right, accept the discrepancy with that reason.
*/
select
	r.shop,
	r.refund_id as subject_id,
	r.currency as unit,
	0 as expected,
	case when c.amount or c.payment or c.reason or c.restock then greatest(g.amount, t.amount, r.paid_out)
		else 0 end as actual,
	r.order_name, r.created_on, t.reported_on, t.amount as reported_amount,
	g.amount as amount_now, t.status as reported_payment,
	g.payment_status as payment_now, t.reason as reported_reason, g.reason as reason_now,
	t.restock_quantity as reported_restock, g.restock_said as restock_now
from tonight.refunds r
join tonight.refund_goods g on g.shop = r.shop and g.refund_id = r.refund_id
join tonight.reported_refunds t on t.shop = r.shop and t.refund_id = r.refund_id and t.currency = r.currency
cross join lateral (
	-- what was not known when it was reported, or is pending, may still come; what was paid stays paid
	select coalesce(t.amount <> g.amount, false) as amount,
		coalesce(t.status = 'paid' and g.payment_status <> 'paid', false) as payment,
		coalesce(t.reason <> g.reason, false) as reason,
		t.amount is not null and t.restock_quantity <> g.restock_said as restock
) c
where not r.test
