/*
title:     Return accepted after the return window had closed
asserts:   classification
subject:   return
expected:  0
actual:    units accepted although they were asked for too late, defective and wrong ones left out
differs:   over
tolerance: 0
grace:     0

Why: the customer had until the end of the return window, asked later, and the return was accepted all the same.
Do: ask who accepted it; if it was meant as a courtesy, accept the discrepancy and say so.
*/
select
	r.shop,
	r.return_id as subject_id,
	'items' as unit,
	0 as expected,
	case when g.requested_on - g.window_from <= p.value then 0
		when g.requested_on - g.window_from > p.value then g.quantity - g.exempt_quantity end as actual,
	(g.quantity - g.exempt_quantity) * r.unit_price_discounted as exposure,
	r.return_name, r.order_name, r.status, g.window_from, g.requested_on, p.value as window_days, g.exempt_quantity,
	r.currency
from tonight.returns r
join tonight.return_goods g on g.shop = r.shop and g.return_id = r.return_id
join tonight.policies p on p.shop = r.shop and p.key = 'return-window' and g.requested_on <@ p.valid
where not g.void
	and g.approved
	-- without an order there is no day to count from
	and not g.receiptless
	and (g.quantity is null or g.quantity > g.exempt_quantity)
