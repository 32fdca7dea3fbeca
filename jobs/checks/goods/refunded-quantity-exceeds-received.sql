/*
title:     Refunded more units than came back
asserts:   accuracy
subject:   order line
expected:  units received of the line
actual:    units refunded of the line, but for cancelled ones and those that need not come back
differs:   over
tolerance: 0
grace:     14

Why: some of the goods came back, and the customer was refunded for more.
Do: look for a parcel still on its way; else ask for the goods, or for the money that was paid for them.
*/
select
	l.shop,
	l.subject_id,
	'items' as unit,
	g.received_quantity as expected,
	l.refunded_quantity - l.cancelled_quantity - g.returnless_quantity as actual,
	g.last_refunded_on as since,
	abs(l.refunded_quantity - l.cancelled_quantity - g.returnless_quantity - g.received_quantity)
		* l.unit_price_discounted as exposure,
	l.order_name, l.line_no, l.sku, l.product, l.quantity as ordered_quantity, l.cancelled_quantity,
	g.returnless_quantity, l.returned_quantity, g.last_refunded_on, l.currency
from tonight.order_lines l
join tonight.line_goods g on g.shop = l.shop and g.subject_id = l.subject_id
where l.refund_line_count > 0
	and g.requires_shipping is not false
	-- where nothing came back at all, another check asks
	and (g.received_quantity is null or g.received_quantity > 0)
