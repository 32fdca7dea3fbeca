/*
title:     Came back defective, and was put back for sale
asserts:   classification
subject:   return
expected:  0
actual:    units returned as defective whose disposition is restocked
differs:   over
tolerance: 0
grace:     0

Why: the next customer gets what this one sent back.
Do: take the units out of the stock and look at them; if they are sound, correct the reason of the return.
*/
select
	r.shop,
	r.return_id as subject_id,
	'items' as unit,
	-- one unit found is one too many; that there is none is known only when all dispositions are
	case when g.defective_restocked > 0 or g.defective_told = g.defective_quantity then 0 end as expected,
	g.defective_restocked as actual,
	g.defective_restocked * r.unit_price_discounted as exposure,
	r.return_name, r.order_name, r.status, g.defective_quantity, r.owed_from, r.currency
from tonight.returns r
join tonight.return_goods g on g.shop = r.shop and g.return_id = r.return_id
where not g.void
	and g.defective_quantity > 0
	and r.owed_from is not null
