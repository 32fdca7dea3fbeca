/*
title:     Exchange does not come out even
asserts:   accuracy
subject:   return
expected:  value of the goods less fees, and less exchange lines; never below 0
actual:    refunds of the return, or its credits, and the discount of the new order an app made of it
differs:   either
tolerance: 0.01
grace:     0

Why: what came back, what was kept of it, and what went out in its place do not add up to what the customer was given.
Do: compare the return with its exchange line by line, or with the discount of its new order; pay the rest, or ask for it.
*/
select
	r.shop,
	r.return_id as subject_id,
	r.currency as unit,
	-- a new item that costs more is paid for on its own order; a refund is never negative
	case when e.rest < 0 then 0 else e.rest end as expected,
	-- whether a refund was paid as it says is the question of another check
	g.settled_amount + case when g.exchange_by_order then g.exchange_value else 0 end as actual,
	r.owed_from + p.value::integer as due_on,
	r.return_name, r.order_name, r.status, r.quantity, r.exchanged_quantity, g.value as value_of_goods, g.fees,
	g.exchange_value, g.exchange_order_name as exchange_order, g.settled_amount
from tonight.returns r
join tonight.return_goods g on g.shop = r.shop and g.return_id = r.return_id
join tonight.policies p on p.shop = r.shop and p.key = 'refund-within' and r.owed_from <@ p.valid
cross join lateral (
	-- the discount of a new order is given, and stands for its exchange lines too
	select g.value - g.fees - case when g.exchange_by_order then 0 else g.exchange_value end as rest
) e
where not g.void
	and r.currency is not null
	and (g.exchange_by_order or g.exchange_line_count > 0)
