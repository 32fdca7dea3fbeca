/*
title:     Refunded to another gateway than was paid with
asserts:   classification
subject:   order
expected:  0
actual:    money refunded at a gateway beyond what it captured, while another gateway kept what it captured
differs:   over
tolerance: 0.01
grace:     0

Why: money that came in one way and goes out another leaves a gap at both gateways, and is how refunds are stolen.
Do: find out who chose the other gateway, and that the money reached the customer and not somebody else.
*/
select
	r.shop,
	r.order_id as subject_id,
	r.currency as unit,
	-- a capture that was not delivered may be the one at the gateway that refunded
	case when t.transactions_known then 0 end as expected,
	r.at_other_gateway as actual,
	r.order_name,
	r.other_gateways,
	t.captured,
	t.refunded,
	(t.last_refund_at at time zone s.zone)::date as last_refund_on
from tonight.order_refunds r
join tonight.order_tenders t on t.shop = r.shop and t.order_id = r.order_id and t.currency = r.currency
join tonight.shops s on s.shop = r.shop
where t.refunded > 0
