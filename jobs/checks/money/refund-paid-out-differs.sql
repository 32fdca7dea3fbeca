/*
title:     Paid out another amount than the refund says
asserts:   accuracy
subject:   refund
expected:  money paid out, less the part that nothing explains
actual:    money paid out
differs:   either
tolerance: 0.01
grace:     0

Why: lines, taxes, fees, pending and failed payments and amounts set by hand do not add up to what the customer got.
Do: compare the refund with its transactions term by term; correct the refund, or pay or reclaim the rest.
*/
select
	r.shop,
	r.refund_id as subject_id,
	r.currency as unit,
	case when r.paid_out is null then r.expected else r.paid_out - r.unexplained end as expected,
	r.paid_out as actual,
	r.order_name, r.order_id, r.created_on,
	r.expected as refund_says,
	r.lines, r.tax, r.shipping, r.duties, r.fees, r.return_fees, r.exchanged,
	r.paid_by_transaction, r.paid_by_credit,
	r.never_collected, r.pending, r.failed, r.set_by_hand, r.rounding
from tonight.refunds r
where not r.test
	-- where nothing was paid or is on its way, another check asks why
	and (r.paid_out is null or r.paid_out <> 0 or r.pending_total > 0)
	-- paid back and credited for the same goods is a question of its own
	and not coalesce(r.paid_by_transaction > 0 and r.paid_by_credit > 0 and r.unexplained > 0, false)
