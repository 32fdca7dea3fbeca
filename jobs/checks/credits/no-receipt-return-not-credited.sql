/*
title:     Goods came back without a receipt, and nothing was given for them
asserts:   completeness
subject:   return
expected:  units received
actual:    units refunded, exchanged or credited
differs:   short
tolerance: 0
grace:     0

Why: the shop has goods that it may not have sold, and whoever brought them has nothing in return.
Do: find the order among those of the sku and settle it, or issue a credit, or give the goods back.
*/
select
	r.shop,
	r.return_id as subject_id,
	'items' as unit,
	r.received_quantity as expected,
	r.refunded_quantity + r.exchanged_quantity + r.credited_quantity as actual,
	r.owed_from + p.value::integer as due_on,
	(r.received_quantity - r.refunded_quantity - r.exchanged_quantity - r.credited_quantity)
		* r.unit_price_discounted as exposure,
	r.return_name, r.status, r.owed_from, r.refunded_quantity, r.exchanged_quantity, r.credited_quantity,
	r.unit_price_discounted, r.currency
from tonight.returns r
join tonight.return_goods g on g.shop = r.shop and g.return_id = r.return_id
join tonight.policies p on p.shop = r.shop and p.key = 'refund-within' and r.owed_from <@ p.valid
where g.receiptless
	and not g.void
