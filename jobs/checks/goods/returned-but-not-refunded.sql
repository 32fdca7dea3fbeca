/*
title:     Goods came back, but the customer was not refunded
asserts:   completeness
subject:   return
expected:  units received
actual:    units refunded, exchanged or credited
differs:   short
tolerance: 0
grace:     0

Why: the shop has the goods and the customer's money.
Do: refund, exchange or credit the missing units, or close the return as declined and say why.
*/
with settled as (
	select r.shop, r.return_id, r.return_name, r.order_name, r.currency, r.status, r.owed_from, r.received_quantity,
		r.refunded_quantity, r.exchanged_quantity, r.credited_quantity, r.unit_price_discounted,
		r.owed_from + p.value::integer as due_on,
		coalesce(r.refunded_quantity, 0) + coalesce(r.exchanged_quantity, 0) + coalesce(r.credited_quantity, 0)
			as at_least,
		r.refunded_quantity + r.exchanged_quantity + r.credited_quantity as known
	from tonight.returns r
	join tonight.policies p on p.shop = r.shop and p.key = 'refund-within' and r.owed_from <@ p.valid
	where r.status not in ('canceled', 'cancelled', 'declined')
		-- what came back without a receipt has a check of its own
		and (r.order_id is not null or r.order_name is not null)
)
select
	t.shop,
	t.return_id as subject_id,
	'items' as unit,
	t.received_quantity as expected,
	-- what was not delivered matters only as long as units are missing
	case when t.at_least >= t.received_quantity then t.at_least else t.known end as actual,
	t.due_on,
	(t.received_quantity - t.known) * t.unit_price_discounted as exposure,
	t.return_name, t.order_name, t.status, t.owed_from, t.refunded_quantity, t.exchanged_quantity, t.credited_quantity,
	t.unit_price_discounted, t.currency
from settled t
