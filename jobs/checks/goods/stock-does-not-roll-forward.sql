/*
title:     Stock is not what the last count and the movements make it
asserts:   accuracy
subject:   stock item
expected:  units on hand at the earlier count, and the movements up to the later one
actual:    units on hand at the later count
differs:   either
tolerance: 0
grace:     0

Why: units appeared or vanished between two counts, and no movement tells how.
Do: count the item again, then look for a return booked at another location, or a correction nobody recorded.
*/
select
	k.shop,
	k.subject_id,
	'items' as unit,
	k.first_on_hand + k.movement_quantity as expected,
	k.last_on_hand as actual,
	case when k.cost_currency is not null
		then abs(k.last_on_hand - k.first_on_hand - k.movement_quantity) * k.unit_cost end as exposure,
	k.sku,
	k.item,
	k.location,
	(k.first_counted_at at time zone s.zone)::date as first_counted_on,
	k.first_on_hand,
	k.movement_quantity,
	k.movement_count,
	(k.last_counted_at at time zone s.zone)::date as last_counted_on,
	k.unit_cost,
	k.cost_currency as currency
from tonight.stock k
join tonight.shops s on s.shop = k.shop
-- only where every change of the stock is told can a sum be held against a count
where k.movements_complete and k.last_counted_at > k.first_counted_at
