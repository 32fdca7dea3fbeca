/*
title:     Marked as paid, but a balance is open
asserts:   classification
subject:   order
expected:  0
actual:    1 record, where the order states a balance; its exposure is the balance, whose direction no export tells
differs:   over
tolerance: 0
grace:     0

Why: after an edit somebody owes the difference, the customer or the shop, and the status hides it.
Do: open the order, see which way the balance goes, and collect it or pay it back.
*/
select
	o.shop,
	o.order_id as subject_id,
	'records' as unit,
	case when o.outstanding is not null then 0 end as expected,
	(o.outstanding <> 0)::integer as actual,
	abs(o.outstanding) as exposure,
	o.order_name,
	o.outstanding,
	o.currency,
	o.order_total,
	o.captured,
	o.refunded,
	(o.stated_as_of at time zone s.zone)::date as stated_on
from tonight.orders o
join tonight.shops s on s.shop = o.shop
-- an export without the column says nothing of any order
where o.financial_status = 'paid' and not o.test and o.outstanding is not null
