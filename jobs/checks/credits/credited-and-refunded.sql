/*
title:     Credited and refunded for the same goods
asserts:   occurrence
subject:   refund
expected:  what the refund says, and what explains a difference
actual:    money paid back, and credit issued beside it
differs:   over
tolerance: 0.01
grace:     0

Why: the customer has the money and a gift card or store credit for it as well.
Do: disable the credit while it has a balance, or ask for the money back.
*/
select
	r.shop,
	r.refund_id as subject_id,
	r.currency as unit,
	r.paid_out - r.unexplained as expected,
	r.paid_out as actual,
	r.order_name, r.return_id, r.created_on, r.expected as refund_says, r.paid_by_transaction, r.paid_by_credit,
	r.set_by_hand
from tonight.refunds r
where not r.test
	-- native store credit is paid by a transaction, and its credit is not counted again
	and r.paid_by_transaction > 0
	and r.paid_by_credit > 0
