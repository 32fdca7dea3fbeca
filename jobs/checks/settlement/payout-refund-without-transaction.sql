/*
title:     Payout with a refund the shop does not know
asserts:   occurrence
subject:   order
expected:  0
actual:    refund entries of payouts, where the order has no refund at these gateways
differs:   over
tolerance: 0.01
grace:     0

Why: the gateway took money out for a refund that no order records.
Do: find the refund in the gateway: who made it there, past the shop, and for what.
*/
select
	z.shop,
	z.order_id as subject_id,
	z.currency as unit,
	case when z.refunded > 0 or z.refund_pending > 0 or z.transactions_known and not z.refunds_elsewhere
		then 0 end as expected,
	case when z.refunded > 0 or z.refund_pending > 0 then 0 when z.entries_add_up then z.payout_refunded end as actual,
	z.order_name,
	z.refund_entry_count,
	z.refunded_without_payouts,
	(z.last_entry_at at time zone s.zone)::date as last_entry_on
from tonight.order_settlements z
join tonight.shops s on s.shop = z.shop
where z.refund_entry_count > 0
