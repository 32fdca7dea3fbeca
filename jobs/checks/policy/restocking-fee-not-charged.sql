/*
title:     Restocking fee not charged
asserts:   completeness
subject:   return
expected:  restocking fee that the policy asks for
actual:    restocking fee on the lines of the return
differs:   short
tolerance: 0.01, JPY 1, KRW 1
grace:     0

Why: the policy keeps back a part of these goods, and the customer was given all of it.
Do: see whether the fee was waived on purpose; if so, accept the discrepancy, else correct the return before it is refunded.
*/
select
	r.shop,
	r.return_id as subject_id,
	r.currency as unit,
	g.fee_due as expected,
	g.fee_charged as actual,
	r.return_name, r.order_name, r.status, g.requested_on, r.owed_from, g.quantity, g.value as value_of_goods
from tonight.returns r
join tonight.return_goods g on g.shop = r.shop and g.return_id = r.return_id
where not g.void
	and r.currency is not null
	-- a fee may still be set until the goods are here
	and r.owed_from is not null
	and (g.fee_due is null or g.fee_due > 0)
