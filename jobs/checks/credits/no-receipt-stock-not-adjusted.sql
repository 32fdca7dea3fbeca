/*
title:     Goods without a receipt put back for sale, but not in the stock
asserts:   completeness
subject:   return
expected:  units whose disposition is restocked
actual:    units that stock movements bring in for the return
differs:   short
tolerance: 0
grace:     2

Why: no order and no refund will ever bring these goods into the stock; the return alone says that they are there.
Do: count the item, and book in what came without a receipt.
*/
select
	r.shop,
	r.return_id as subject_id,
	'items' as unit,
	g.restocked_quantity as expected,
	g.moved_quantity as actual,
	r.owed_from as since,
	abs(g.restocked_quantity - g.moved_quantity) * r.unit_price_discounted as exposure,
	r.return_name, r.status, r.owed_from, r.quantity, r.received_quantity, r.unit_price_discounted, r.currency
from tonight.returns r
join tonight.return_goods g on g.shop = r.shop and g.return_id = r.return_id
where g.receiptless
	and not g.void
	and g.restocked_quantity > 0
