/*
title:     Refund that was reported and is no longer in the export
asserts:   occurrence
subject:   refund
expected:  0
actual:    money of a reported refund that the newest export does not hold
differs:   over
tolerance: 0
grace:     0

Why: the job says that every export holds all refunds, and this one is gone.
Do: look for the refund in the shop; if it was deleted, find out by whom, else export again.
*/
select
	r.shop,
	r.refund_id as subject_id,
	r.currency as unit,
	0 as expected,
	case when v.refund_id is null then 0 else greatest(t.amount, r.paid_out) end as actual,
	r.order_name, r.created_on, t.reported_on, t.amount as reported_amount,
	(v.last_seen_at at time zone s.zone)::date as last_seen_on, (v.missing_at at time zone s.zone)::date as missing_on
from tonight.refunds r
join tonight.shops s on s.shop = r.shop
join tonight.full_records c on c.shop = r.shop and c.record = 'refunds'
join tonight.reported_refunds t on t.shop = r.shop and t.refund_id = r.refund_id and t.currency = r.currency
left join tonight.vanished_refunds v on v.shop = r.shop and v.refund_id = r.refund_id
where not r.test
