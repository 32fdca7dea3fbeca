/*
title:     Request for a return that nobody answered
asserts:   completeness
subject:   return
expected:  0
actual:    units of a request that is still not answered
differs:   over
tolerance: 0
grace:     0

Why: the customer asked, and the days in which the shop promises an answer are over.
Do: answer the request now: approve or decline it.
*/
select
	r.shop,
	r.return_id as subject_id,
	'items' as unit,
	-- once the answer is due, an export from before that day proves nothing
	case when g.approved or n.business_date < d.due_on or g.stated_on >= d.due_on then 0 end as expected,
	case when g.approved then 0 else g.quantity end as actual,
	d.due_on,
	g.quantity * r.unit_price_discounted as exposure,
	r.return_name, r.order_name, r.status, g.requested_on, p.value as answer_within, r.currency
from tonight.returns r
join tonight.return_goods g on g.shop = r.shop and g.return_id = r.return_id
join tonight.policies p on p.shop = r.shop and p.key = 'answer-within' and g.requested_on <@ p.valid
cross join tonight.night n
cross join lateral (select g.requested_on + p.value::integer as due_on) d
