/*
title:     Refund of no order
asserts:   occurrence
subject:   refund
expected:  0
actual:    money given back that belongs to no order
differs:   over
tolerance: 0
grace:     0

Why: somebody was refunded without a receipt, and nothing proves that the goods were ever sold.
Do: compare the candidates with the goods and the day, and enter the order on the refund; two that fit are marked ambiguous.
*/
select
	r.shop,
	r.refund_id as subject_id,
	r.currency as unit,
	0 as expected,
	-- that it is nothing must be known
	coalesce(nullif(greatest(r.paid_out, r.paid_by_credit, r.pending_total, r.expected, r.lines), 0), r.expected,
		r.paid_out) as actual,
	r.created_on, r.quantity, r.return_id, s.candidates, s.candidate_count, s.ambiguous
from tonight.refunds r
join tonight.suspense s on s.shop = r.shop and s.refund_id = r.refund_id
where not r.test
