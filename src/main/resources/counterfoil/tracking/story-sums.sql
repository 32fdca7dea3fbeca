-- What a subject adds up to, sum by sum, from what was delivered of it; what is not known is told where a check compares it.
with line (place, title, nth, name, sign, amount, is_sum, unit) as (
	select 1, 'The order in ' || c.currency, v.nth, v.name, v.sign, v.amount, v.is_sum, c.currency
	from (
		select currency from position.orders where shop = :shop and order_id = :subjectId and currency is not null
		union
		select currency from position.order_tenders where shop = :shop and order_id = :subjectId
		union
		select currency from position.order_settlements where shop = :shop and order_id = :subjectId
	) c
	left join position.orders o on o.shop = :shop and o.order_id = :subjectId and o.currency = c.currency
	left join position.order_tenders t on t.shop = :shop and t.order_id = :subjectId and t.currency = c.currency
	left join position.order_refunds r on r.shop = :shop and r.order_id = :subjectId and r.currency = c.currency
	left join position.order_settlements z on z.shop = :shop and z.order_id = :subjectId and z.currency = c.currency
	cross join lateral (values
		(1, 'total of the order', '', o.order_total, false),
		(2, 'refunded, as the order states it', '', o.stated_refunded, false),
		(3, 'outstanding, as the order states it', '', o.outstanding, false),
		(4, 'captured by its transactions', '', case when t.transactions_known or t.captured > 0 then t.captured end, true),
		(5, 'refunded by its transactions', '-', case when t.transactions_known or t.refunded > 0 then t.refunded end, true),
		(6, 'what the shop keeps', '=', case when t.transactions_known then t.captured - t.refunded end, true),
		(7, 'refunds pending', '', t.refund_pending, false),
		(8, 'refunds that failed', '', t.refund_failed, false),
		(9, 'what its refunds promise', '', r.promised, false),
		(10, 'payments that no refund stands for', '', r.unrecorded, false),
		(11, 'refunded where another gateway captured', '', r.at_other_gateway, false),
		(12, 'credited', '', r.credited, false),
		(13, 'shipping charged', '', case when r.shipping_refunded <> 0 then o.shipping_charged end, r.shipping_refunded <> 0),
		(14, 'shipping refunded', '-', r.shipping_refunded, false),
		(15, 'tax charged', '', case when r.tax_refunded <> 0 then o.tax_charged end, r.tax_refunded <> 0),
		(16, 'tax refunded', '-', r.tax_refunded, false),
		(17, 'refunded at gateways with payouts', '', z.refunded, false),
		(18, 'refunded in payouts', '', z.payout_refunded, coalesce(z.refunded <> 0, false)),
		(19, 'refunded at gateways without payouts', '', z.refunded_without_payouts, false),
		(20, 'charged back in payouts', '', z.charged_back, false)
	) as v (nth, name, sign, amount, is_sum)
	where :subject = 'order'
	union all
	select 2, 'By gateway, in ' || g.currency, row_number() over (order by g.currency, g.gateway, g.moved), g.moved || ' at ' || g.gateway,
		'', g.amount, false, g.currency
	from (
		select t.currency, lower(t.gateway) as gateway, t.moved, sum(t.amount) as amount,
			count(*) over (partition by t.currency) as number
		from position.transactions t
		where :subject = 'order' and t.shop = :shop and t.order_id = :subjectId and t.moved in ('captured', 'refunded') and not t.test
		group by t.currency, lower(t.gateway), t.moved
	) g
	where exists (
		select from position.transactions o
		where o.shop = :shop and o.order_id = :subjectId and o.moved in ('captured', 'refunded') and lower(o.gateway) <> g.gateway
	)
	union all
	select 3, 'The line in units', v.nth, v.name, v.sign, v.amount, v.is_sum, 'items'
	from position.order_lines l
	left join position.line_goods g on g.shop = l.shop and g.order_id = l.order_id and g.line_no = l.line_no
	cross join lateral (values
		(1, 'ordered', '', l.quantity, true),
		(2, 'refunded', '', l.refunded_quantity, true),
		(3, 'of those, cancelled before they were sent', '', l.cancelled_quantity, false),
		(4, 'of those, not worth their way back', '', g.returnless_quantity, false),
		(5, 'on returns', '', l.returned_quantity, true),
		(6, 'received', '', g.received_quantity, true)
	) as v (nth, name, sign, amount, is_sum)
	where :subject = 'order line' and l.shop = :shop and l.subject_id = :subjectId
	union all
	select 4, 'The line in ' || l.currency, v.nth, v.name, v.sign, v.amount, v.is_sum, l.currency
	from position.order_lines l
	cross join lateral (values
		(1, 'price of the line, discounted', '', l.line_total, true),
		(2, 'subtotals of its refund lines', '', l.refunded_subtotal, true)
	) as v (nth, name, sign, amount, is_sum)
	where :subject = 'order line' and l.currency is not null and l.shop = :shop and l.subject_id = :subjectId
	union all
	select 5, 'Its goods in units', v.nth, v.name, v.sign, v.amount, v.is_sum, 'items'
	from position.refund_goods g
	cross join lateral (values
		(1, 'refunded, of goods that need a parcel', '', g.goods_quantity, true),
		(2, 'cancelled before they were sent', '', g.cancelled_quantity, false),
		(3, 'received', '', g.received_quantity, true),
		(4, 'put back, as its lines say', '', g.restock_said, true),
		(5, 'put back, as stock movements say', '', g.moved_quantity, true),
		(6, 'of those, where nobody said', '', g.moved_elsewhere, false)
	) as v (nth, name, sign, amount, is_sum)
	where :subject = 'refund' and :unit = 'items' and g.shop = :shop and g.refund_id = :subjectId
	union all
	select 6, 'The return in units', v.nth, v.name, v.sign, v.amount, v.is_sum, 'items'
	from position.returns r
	left join position.return_goods g on g.shop = r.shop and g.return_id = r.return_id
	cross join lateral (values
		(1, 'on its lines', '', r.quantity, true),
		(2, 'of those, defective', '', g.defective_quantity, false),
		(3, 'of those, not held to the return window', '', g.exempt_quantity, false),
		(4, 'received', '', r.received_quantity, true),
		(5, 'refunded', '-', r.refunded_quantity, false),
		(6, 'exchanged', '-', r.exchanged_quantity, false),
		(7, 'credited', '-', r.credited_quantity, false),
		(8, 'received and nothing given', '=', r.received_quantity - r.refunded_quantity - r.exchanged_quantity
			- r.credited_quantity, r.received_quantity is not null),
		(9, 'put back, as its lines say', '', g.restocked_quantity, false),
		(10, 'of those, defective', '', g.defective_restocked, false),
		(11, 'put back, as stock movements say', '', g.moved_quantity, coalesce(g.restocked_quantity > 0, false))
	) as v (nth, name, sign, amount, is_sum)
	where :subject = 'return' and r.shop = :shop and r.return_id = :subjectId
	union all
	select 7, 'The return in ' || r.currency, v.nth, v.name, v.sign, v.amount, v.is_sum, r.currency
	from position.returns r
	join position.return_goods g on g.shop = r.shop and g.return_id = r.return_id
	cross join lateral (values
		(1, 'value of the goods', '', g.value, true),
		(2, 'the same with the tax of the order', '', nullif(g.value_at_most, g.value), false),
		(3, 'fees kept', '-', g.fees, false),
		(4, 'of those, for restocking', '', g.fee_charged, false),
		(5, 'for restocking, by the policy', '', g.fee_due, false),
		(6, 'exchanged', '-', g.exchange_value, false),
		(7, 'left for the customer', '=', greatest(g.value - g.fees - g.exchange_value, 0), true),
		(8, 'what its refunds or credits come to', '', g.settled_amount, true),
		(9, 'credited', '', g.credit_amount, false)
	) as v (nth, name, sign, amount, is_sum)
	where :subject = 'return' and r.currency is not null and r.shop = :shop and r.return_id = :subjectId
	union all
	select 8, format('From the count of %s to that of %s', k.first_on, k.last_on), v.nth, v.name, v.sign, v.amount, v.is_sum, 'items'
	from (
		select p.*, (p.first_counted_at at time zone s.zone)::date as first_on, (p.last_counted_at at time zone s.zone)::date as last_on
		from position.stock p
		join ledger.shops s on s.shop = p.shop
		where :subject = 'stock item' and p.shop = :shop and p.subject_id = :subjectId
	) k
	cross join lateral (
		select 1 as nth, 'on hand at the first count' as name, '' as sign, k.first_on_hand as amount, true as is_sum
		union all
		select 1 + row_number() over (order by m.reason collate "C"), format('%s (%s)', m.reason, count(*)), '+', sum(m.quantity)::integer,
			false
		from ledger.stock_movements m
		where k.movement_quantity is not null and m.shop = k.shop and m.sku = k.sku and m.location = k.location
			and m.occurred_at > k.first_counted_at and m.occurred_at <= k.last_counted_at
		group by m.reason
		union all
		select 1000000, 'expected', '=', k.first_on_hand + k.movement_quantity, true
		union all
		select 1000001, 'on hand at the last count', '', k.last_on_hand, true
		union all
		select 1000002, 'difference', '=', k.last_on_hand - k.first_on_hand - k.movement_quantity, true
	) v
	union all
	select 9, 'The payout in ' || p.currency, v.nth, v.name, v.sign, v.amount, v.is_sum, p.currency
	from position.payouts p
	cross join lateral (
		select row_number() over (order by e.kind collate "C") as nth, format('%s (%s)', e.kind, count(*)) as name, '+' as sign,
			sum(e.amount) as amount, false as is_sum
		from ledger.payout_entries e
		where e.shop = p.shop and e.payout_id = p.payout_id and e.currency = p.currency
		group by e.kind
		union all
		select 1000000, 'fees', '-', sum(e.fee), false
		from ledger.payout_entries e
		where e.shop = p.shop and e.payout_id = p.payout_id and e.currency = p.currency
		union all
		select 1000001, 'entries less their fees', '=', p.net, true
		union all
		select 1000002, 'total of the payout', '', p.total, true
		union all
		select 1000003, 'total less entries', '=', p.total - p.net, true
	) v
	where :subject = 'payout' and p.shop = :shop and p.payout_id = :subjectId
)
select title, unit, name, sign, amount, is_sum
from line
where amount is not null or is_sum
order by place, title collate "C", nth
