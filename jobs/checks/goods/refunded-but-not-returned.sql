/*
title:     Refunded, but none of the goods came back
asserts:   occurrence
subject:   refund
expected:  units refunded that should have come back
actual:    0 where none of them came back, else all of them
differs:   short
tolerance: 0
grace:     14

Why: the customer has the money and, as far as anybody recorded, the goods.
Do: ask where the parcel is; book the return in, or accept the discrepancy if the goods were left with the customer.
*/
select
	r.shop,
	r.refund_id as subject_id,
	'items' as unit,
	g.goods_quantity as expected,
	-- how many came back is the question of another check
	case when g.received_quantity > 0 then g.goods_quantity else g.received_quantity end as actual,
	r.created_on as since,
	g.goods_value as exposure,
	r.order_name, r.return_id, r.created_on, g.goods_value, g.returnless_below, r.currency
from tonight.refunds r
join tonight.refund_goods g on g.shop = r.shop and g.refund_id = r.refund_id
where not r.test
	and g.goods_quantity > 0
	-- goods handed over the counter, and goods not worth their way, need no parcel
	and not g.in_person
	and g.goods_value >= coalesce(g.returnless_below, 0)
