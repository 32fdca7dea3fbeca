/*
title:     Refund suspected to be made twice
asserts:   occurrence
subject:   order
expected:  0
actual:    refunds that follow an equal one at the same gateway within minutes, and name no goods of their own
differs:   over
tolerance: 0
grace:     0

Why: two equal refunds of one order in a row are legal, and are also what a second click looks like.
Do: ask whoever made them; if one was meant, ask for the other back, else accept the discrepancy.
*/
select
	w.shop,
	w.order_id as subject_id,
	w.currency as unit,
	case when w.twin_amount is not null then 0 end as expected,
	w.twin_amount as actual,
	w.order_name,
	w.twin_count,
	w.twin_gateways,
	(w.first_twin_at at time zone s.zone)::date as first_twin_on,
	w.refund_count
from tonight.order_twins w
join tonight.shops s on s.shop = w.shop
