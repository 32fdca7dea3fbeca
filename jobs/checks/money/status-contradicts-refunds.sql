/*
title:     Payment status contradicts the refunds
asserts:   classification
subject:   order
expected:  all that was captured for "refunded", nothing for "paid"; 0 for a contradicted "partially refunded"
actual:    money refunded; all that was captured for a contradicted "partially refunded"
differs:   either
tolerance: 0.01
grace:     0

Why: whoever reads only the status of this order believes something else than what happened to its money.
Do: open the order and settle what is left: a refund is missing, one too many was made, or one was made elsewhere.
*/
with stated as (
	select o.shop, o.order_id, o.currency, o.order_name, o.financial_status, o.order_total,
		-- only where no captures are known, the order speaks for itself
		case when o.captured is null then o.order_total else o.captured end as captured,
		case when o.captured is null then o.stated_refunded else o.refunded end as refunded,
		coalesce(o.refund_pending, 0) as pending,
		o.captured is not null and (o.stated_refunded is not null and o.refunded_comparable is null
			or o.stated_refunded is null and coalesce(o.stated_as_of < o.last_refund_at, false)) as is_older
	from tonight.orders o
	where not o.test and o.financial_status in ('paid', 'partially_refunded', 'refunded')
), sides as (
	select s.shop, s.order_id, s.currency, s.order_name, s.financial_status, s.captured, s.refunded, s.pending,
		s.is_older,
		case
			when s.financial_status = 'refunded' then s.captured
			when s.financial_status = 'paid' or not p.is_partial then 0
			when p.is_partial then s.refunded
		end as expected,
		case
			when s.financial_status = 'refunded'
				then s.refunded + least(s.pending, greatest(s.captured - s.refunded, 0))
			when s.financial_status = 'paid' or p.is_partial then s.refunded
			when not p.is_partial then coalesce(nullif(s.captured, 0), s.order_total)
		end as actual
	from stated s
	cross join lateral (select s.refunded + s.pending > 0 and s.refunded < s.captured as is_partial) as p
)
select d.shop, d.order_id as subject_id, d.currency as unit,
	-- a status older than the last refund proves nothing against it
	case when not (d.is_older and d.expected <> d.actual) then d.expected end as expected,
	d.actual, d.order_name, d.financial_status, d.captured, d.refunded, d.pending
from sides d
