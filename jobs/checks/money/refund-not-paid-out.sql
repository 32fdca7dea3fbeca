/*
title:     Refund recorded, but nothing paid out
asserts:   completeness
subject:   refund
expected:  money the refund owes the customer, less what the order never collected
actual:    0 where nothing was paid out, is pending or has failed, else all that is expected
differs:   short
tolerance: 0.01
grace:     2

Why: the shop says this customer was refunded, and no money has moved.
Do: pay the refund in the order, or, if it was paid outside the shop, accept the discrepancy with its proof.
*/
with owed as (
	select r.shop, r.refund_id, r.currency, r.created_on, r.order_name, r.order_id, r.return_id, r.quantity, r.lines,
		r.tax, r.shipping, r.set_by_hand,
		-- what was never collected is signed like paid out less expected, and matters once payments are known
		case when r.paid_out is null then r.expected else r.expected + r.never_collected end as amount,
		r.paid_out <> 0 or r.pending_total > 0 or r.failed_total > 0 as is_tried
	from tonight.refunds r
	where not r.test and (r.expected is null or r.expected > 0)
)
select
	o.shop,
	o.refund_id as subject_id,
	o.currency as unit,
	o.amount as expected,
	-- whether a payment was of the right amount is the question of another check
	case when o.is_tried then o.amount when not o.is_tried then 0 end as actual,
	o.created_on as since,
	o.order_name, o.order_id, o.return_id, o.created_on, o.quantity, o.lines, o.tax, o.shipping, o.set_by_hand
from owed o
