/*
title:     Refunded without telling the customer
asserts:   completeness
subject:   refund
expected:  0
actual:    1 for a refund that the customer was not told of
differs:   over
tolerance: 0
grace:     0

Why: who does not know of the refund asks for it again, or disputes the charge.
Do: write to the customer, and see why the notification was switched off.
*/
select
	r.shop,
	r.refund_id as subject_id,
	'records' as unit,
	0 as expected,
	case when g.notified then 0 else 1 end as actual,
	case when not g.notified then r.expected end as exposure,
	r.order_name, r.created_on, r.expected as refund_says, r.currency
from tonight.refunds r
join tonight.refund_goods g on g.shop = r.shop and g.refund_id = r.refund_id
-- only where the export says whether anybody was told
where g.notified is not null
	and not r.test
