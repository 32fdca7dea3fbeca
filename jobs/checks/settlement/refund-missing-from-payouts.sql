/*
title:     Refund that no payout tells of
asserts:   completeness
subject:   order
expected:  money refunded at gateways whose payouts are exported; at others where there is none of it
actual:    0 where the payouts have no refund of the order, else all that is expected
differs:   short
tolerance: 0.01
grace:     3

Why: the shop says the money left, and the gateway never took it.
Do: look the refund up in the gateway; if it is not there, it failed or was recorded by hand: pay it or correct it.
*/
select
	z.shop,
	z.order_id as subject_id,
	z.currency as unit,
	case when z.refunded > 0 then z.refunded else z.refunded_without_payouts end as expected,
	case
		when z.refunded > 0 and z.refund_entry_count > 0 then z.refunded
		-- entries that were not delivered yet, or may be these refunds in another currency, leave it open
		when z.refunded > 0 and z.payouts_known and not z.payouts_elsewhere then 0
	end as actual,
	(z.last_refund_at at time zone s.zone)::date as since,
	z.order_name,
	case
		when z.refunded = 0 then 'no settlement file'
		when not z.payouts_known then 'no settlement file of that day'
		when z.payouts_elsewhere then 'settled in another currency'
	end as settlement,
	z.refunded_without_payouts
from tonight.order_settlements z
join tonight.shops s on s.shop = z.shop
where z.refunded > 0 or z.refunded_without_payouts > 0
