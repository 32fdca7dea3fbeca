/*
title:     Refund failed and was not made good
asserts:   completeness
subject:   refund
expected:  money paid out, and what failed and nothing else explains
actual:    money paid out
differs:   short
tolerance: 0.01
grace:     0

Why: the gateway turned the refund down, so the customer still waits for money that the shop believes gone.
Do: refund again, or pay by another way and note it in the order; an expired card needs a bank transfer.
*/
select
	r.shop,
	r.refund_id as subject_id,
	r.currency as unit,
	-- the term of the waterfall is signed like paid out less expected; unknown without all payments of the refund
	r.paid_out - r.failed as expected,
	r.paid_out as actual,
	r.order_name,
	r.order_id,
	r.created_on,
	r.expected as refund_says,
	r.failed_total,
	r.pending
from tonight.refunds r
where not r.test and (r.failed_total is null or r.failed_total > 0)
