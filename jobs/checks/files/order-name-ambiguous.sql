/*
title:     Refund that names several orders at once
asserts:   classification
subject:   refund
expected:  0
actual:    money of a refund whose order name several orders bear
differs:   over
tolerance: 0
grace:     0

Why: the export names this order by a name that is not unique, so the refund belongs to none of them for certain.
Do: export the refund with the id of its order, or give one of the orders another name.
*/
select
	r.shop,
	r.refund_id as subject_id,
	r.currency as unit,
	-- no order of that name was delivered yet: there may still be one, or two
	case when g.orders_of_name > 0 then 0 end as expected,
	case when g.orders_of_name > 1
		-- that it is nothing must be known
		then coalesce(nullif(greatest(r.paid_out, r.paid_by_credit, r.pending_total, r.expected, r.lines), 0), r.expected,
			r.paid_out) else 0 end as actual,
	r.order_name, r.created_on, r.quantity, g.orders_of_name
from tonight.refunds r
join tonight.refund_goods g on g.shop = r.shop and g.refund_id = r.refund_id
where g.named_only
	and not r.test
