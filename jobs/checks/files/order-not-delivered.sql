/*
title:     Refund of an order that no export holds
asserts:   completeness
subject:   refund
expected:  0
actual:    money of the refund, where an orders export should have held its order
differs:   over
tolerance: 0
grace:     2

Why: the order was paid in a period that the orders exports cover, and is in none of them; nothing of it can be proved.
Do: export the order by itself; if the shop has none of that name, find out who made the refund and for what.
*/
select
	r.shop,
	r.refund_id as subject_id,
	r.currency as unit,
	-- an order from before the first export, or of unknown time, may be missing for good reason
	case when r.order_delivered or r.order_expected then 0 end as expected,
	case
		when r.order_delivered then 0
		else greatest(r.paid_out, r.paid_by_transaction, r.pending_total, r.expected)
	end as actual,
	r.created_on as since,
	r.order_name,
	r.order_id,
	r.created_on,
	r.return_id,
	r.quantity
from tonight.refunds r
where not r.test and (r.order_id is not null or r.order_name is not null)
