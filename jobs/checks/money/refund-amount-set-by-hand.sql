/*
title:     Refunded amount set by hand beyond what is allowed
asserts:   accuracy
subject:   refund
expected:  what was set by hand, as far as the policy allows it
actual:    what was set by hand, more or less than lines, shipping and fees come to
differs:   either
tolerance: 0
grace:     0

Why: a person typed another amount than the goods were worth, and more of it than one may decide alone.
Do: have the refund approved by whoever may; goodwill and deductions belong into the books as what they are.
*/
select
	r.shop,
	r.refund_id as subject_id,
	r.currency as unit,
	case when r.set_by_hand is not null then greatest(-p.value, least(p.value, r.set_by_hand)) end as expected,
	r.set_by_hand as actual,
	r.order_name,
	r.order_id,
	r.created_on,
	r.expected as refund_says,
	r.paid_out,
	p.value as allowed
from tonight.refunds r
-- without such a policy nobody said what is too much
join tonight.policies p on p.shop = r.shop and p.key = 'set-by-hand' and p.by = 'currency' and p.name = r.currency
	and p.valid @> r.created_on
where not r.test and (r.set_by_hand is null or r.set_by_hand <> 0)
