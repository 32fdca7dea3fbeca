/*
title:     Payouts tell of another refunded amount
asserts:   accuracy
subject:   order
expected:  money refunded at gateways whose payouts are exported
actual:    refund entries of payouts, less those that came back
differs:   either
tolerance: 0.01
grace:     3

Why: the gateway took another amount for the refunds of this order than the shop recorded.
Do: compare the refunds in the order's timeline with the gateway's entries one by one.
*/
select
	z.shop,
	z.order_id as subject_id,
	z.currency as unit,
	-- a transaction newer than what was delivered could only add, and so could an entry on the other side
	case when not (z.refunds_elsewhere or z.payouts_elsewhere)
		and (z.transactions_known or z.payout_refunded <= z.refunded) then z.refunded end as expected,
	case when z.entries_add_up and (z.payouts_known or z.payout_refunded >= z.refunded) then z.payout_refunded end as actual,
	(z.last_refund_at at time zone s.zone)::date as since,
	z.order_name,
	z.refund_entry_count,
	z.refund_pending,
	(z.last_entry_at at time zone s.zone)::date as last_entry_on
from tonight.order_settlements z
join tonight.shops s on s.shop = z.shop
-- where only one side tells of a refund, other checks ask
where z.refunded > 0 and z.refund_entry_count > 0
