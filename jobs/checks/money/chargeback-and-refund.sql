/*
title:     Refunded and charged back
asserts:   accuracy
subject:   order
expected:  money captured on the order in this currency
actual:    money refunded, as far as it was captured, and chargebacks less those reversed and released
differs:   over
tolerance: 0.01
grace:     0

Why: the customer got the refund, and then the same money again through the bank.
Do: answer the dispute with the proof of the refund before its date runs out.
*/
select
	z.shop,
	z.order_id as subject_id,
	z.currency as unit,
	-- what was captured in another currency cannot be set against this chargeback
	case when t.transactions_known and (t.captured > 0 or not t.captured_elsewhere) then t.captured end as expected,
	-- refunds beyond what was captured have a check of their own
	case when z.entries_add_up then least(coalesce(t.refunded, 0), t.captured) + z.charged_back end as actual,
	z.order_name,
	t.refunded,
	z.charged_back,
	z.chargeback_count,
	(z.last_entry_at at time zone s.zone)::date as last_entry_on
from tonight.order_settlements z
join tonight.shops s on s.shop = z.shop
left join tonight.order_tenders t on t.shop = z.shop and t.order_id = z.order_id and t.currency = z.currency
where z.chargeback_count > 0
