/*
title:     Exchange does not come out even
asserts:   accuracy
subject:   return
expected:  value of the goods less fees and what they were exchanged for, never below 0
actual:    what the refunds of the return come to, or its credits where it has none
differs:   either
tolerance: 0.01
grace:     0

Why: what came back, what was kept of it, and what went out in its place do not add up to what the customer was given.
Do: compare the return with its exchange line by line; pay the rest, or ask for it.
*/
select
	r.shop,
	r.return_id as subject_id,
	r.currency as unit,
	-- a new item that costs more is paid for on its own order; a refund is never negative
	case when g.value - g.fees - g.exchange_value < 0 then 0 else g.value - g.fees - g.exchange_value end as expected,
	-- whether a refund was paid as it says is the question of another check
	g.settled_amount as actual,
	r.owed_from + p.value::integer as due_on,
	r.return_name, r.order_name, r.status, r.quantity, r.exchanged_quantity, g.value as value_of_goods, g.fees,
	g.exchange_value
from tonight.returns r
join tonight.return_goods g on g.shop = r.shop and g.return_id = r.return_id
join tonight.policies p on p.shop = r.shop and p.key = 'refund-within' and r.owed_from <@ p.valid
where not g.void
	and r.currency is not null
	and g.exchange_line_count > 0
