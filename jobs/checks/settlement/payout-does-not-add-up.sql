/*
title:     Payout is not what its entries come to
asserts:   accuracy
subject:   payout
expected:  entries of the payout, less their fees
actual:    total of the payout
differs:   either
tolerance: 0.01
grace:     2

Why: the bank received another amount than the charges, refunds and fees behind it.
Do: export the entries of this payout by themselves; look for one that was held back, retried, or of another kind.
*/
select
	p.shop,
	p.payout_id as subject_id,
	p.currency as unit,
	p.net as expected,
	p.total as actual,
	p.payout_date as since,
	p.payout_date,
	p.status,
	p.entry_count
from tonight.payouts p
-- what is only scheduled still grows
where p.status is distinct from 'scheduled'
