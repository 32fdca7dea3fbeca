-- The goods of each return: when and why they came back, where they went, what they are worth, and what was given for
-- them. Needs the positions of orders and refunds. What was given in exchange for other goods was not paid for: its value is
-- not known.
insert into position.return_goods (shop, return_id, receiptless, void, stated_on, requested_on, approved, window_from,
	quantity, exempt_quantity, defective_quantity, defective_told, defective_restocked, restocked_quantity,
	moved_quantity, value, value_at_most, fee_due, fee_charged, fees, exchange_line_count, exchange_value, credit_amount,
	settled_amount, exchange_order_id, exchange_order_name, exchange_by_order, exchange_discount)
with subjects as (
	select r.shop, r.return_id, r.return_name, r.linked_order_id as order_id, r.requested_at, r.return_shipping_fee,
		r.order_id is null and r.order_name is null and r.linked_order_id is null as receiptless,
		r.status in ('canceled', 'cancelled', 'declined') as void,
		r.status <> 'requested' or r.approved_at is not null or r.received_at is not null or r.closed_at is not null
			as approved,
		coalesce(r.currency, o.currency) as currency, (r.as_of at time zone h.zone)::date as stated_on,
		(r.requested_at at time zone h.zone)::date as requested_on,
		(coalesce(l.fulfilled_at, l.placed_at) at time zone h.zone)::date as window_from,
		coalesce(o.tax_included, case h.tax_included when 'yes' then true when 'no' then false end) as tax_included,
		l.tax as order_tax, coalesce(r.requested_at <@ c.return_lines, false) as lines_covered,
		coalesce(r.requested_at <@ c.exchange_lines, false) as exchanges_covered,
		exists (
			select from ledger.returns x
			where x.shop = r.shop and x.linked_exchange_order_id = r.linked_order_id and l.discount is distinct from 0
				and x.linked_order_id is distinct from r.linked_order_id and x.status not in ('canceled', 'cancelled', 'declined')
		) as by_exchange,
		coalesce(r.requested_at <@ c.stock_movements and r.requested_at >= c.referred_since, false) as movements_covered
	from ledger.scope s
	join ledger.returns r on r.shop = s.shop and r.return_id = s.subject_id
	join ledger.shops h on h.shop = r.shop
	join position.shop_coverage c on c.shop = r.shop
	left join position.orders o on o.shop = r.shop and o.order_id = r.linked_order_id
	left join ledger.orders l on l.shop = r.shop and l.order_id = r.linked_order_id
	where s.night_id = :nightId and s.subject = 'return'
)
select b.shop, b.return_id, b.receiptless, b.void, b.stated_on, b.requested_on, b.approved, b.window_from,
	case when l.line_count > 0 or b.lines_covered then coalesce(l.quantity, 0) end, l.exempt, l.defective,
	l.defective_told, l.defective_restocked, l.restocked,
	case when b.movements_covered then coalesce(m.quantity, 0) end,
	case when not b.by_exchange then l.net + l.tax end,
	case when not b.by_exchange
		then l.net + coalesce(l.tax, case when b.tax_included then 0 when not b.tax_included then b.order_tax end) end,
	l.fee_due, l.fee_charged, coalesce(b.return_shipping_fee, 0) + l.fees, coalesce(e.line_count, 0),
	case when x.found then x.value when e.line_count > 0 then e.value when b.exchanges_covered then 0 end,
	k.amount, case when f.refund_count > 0 then f.settled when not x.found or not f.may_be_more then k.amount end,
	x.order_id, x.order_name, x.found, x.discount
from subjects b
cross join lateral (
	select count(*) > 0 as found, max(x.order_id) as order_id, max(x.order_name) as order_name, max(x.stated) as discount,
		max(case when x.value = 0 or x.currency = b.currency then x.value end) as value
	from position.exchange_orders x
	where x.shop = b.shop and x.return_id = b.return_id
) x
left join lateral (
	select count(*) as line_count, sum(i.quantity) as quantity,
		coalesce(sum(i.quantity) filter (where q.reason in ('defective', 'wrong-item')), 0) as exempt,
		coalesce(sum(u.units) filter (where q.reason = 'defective'), 0) as defective,
		coalesce(sum(u.units) filter (where q.reason = 'defective' and d.disposition is not null), 0) as defective_told,
		coalesce(sum(u.units) filter (where q.reason = 'defective' and d.disposition = 'restocked'), 0)
			as defective_restocked,
		coalesce(sum(u.units) filter (where d.disposition = 'restocked'), 0) as restocked,
		case when count(i.unit_price_discounted) = count(*) then sum(u.units * i.unit_price_discounted) end as net,
		case when count(x.tax) = count(*) then sum(x.tax) end as tax,
		case when count(f.due) = count(*) then sum(f.due) end as fee_due,
		case when bool_and(f.due = 0 or i.restocking_fee is not null) then coalesce(sum(i.restocking_fee), 0) end
			as fee_charged,
		coalesce(sum(i.restocking_fee), 0) as fees
	from position.return_items i
	join ledger.return_lines d on d.shop = i.shop and d.return_id = i.return_id and d.line_no = i.line_no
	join position.return_reasons q on q.shop = i.shop and q.return_id = i.return_id and q.line_no = i.line_no
	left join ledger.order_lines l on l.shop = i.shop and l.order_id = i.order_id and l.line_no = i.order_line_no
	left join ledger.products c on c.shop = i.shop and c.sku = i.sku
	cross join lateral (select coalesce(i.received_quantity, i.quantity) as units) u
	cross join lateral (
		select position.tax_on_top(b.tax_included, b.order_tax, l.tax) * u.units / nullif(l.quantity, 0) as stated
	) s
	cross join lateral (select case when b.tax_included or b.order_tax = 0 then 0 else s.stated end as tax) x
	left join lateral (
		-- the most particular thing said of the line
		select p.value
		from ledger.policies p
		where p.shop = b.shop and p.key = 'restocking-fee' and b.requested_on <@ p.valid
			and (p.by = '' or p.by = 'reason-class' and p.name = q.class
				or p.by = 'product-type' and p.name = coalesce(l.product_type, c.product_type)
				or p.by = 'reason' and ledger.reason_key(p.name) in
					(ledger.reason_key(q.source_value), ledger.reason_key(q.reason)))
		order by array_position(array['reason', 'reason-class', 'product-type', ''], p.by), p.name collate "C"
		limit 1
	) p on true
	cross join lateral (
		select case when coalesce(p.value, 0) = 0 then 0
			else round(u.units * i.unit_price_discounted * p.value / 100, 2) end as due
	) f
	where i.shop = b.shop and i.return_id = b.return_id
	having count(*) > 0
) l on true
left join lateral (
	select count(*) as line_count,
		case when count(t.tax) = count(*)
			then sum(e.quantity * e.unit_price - coalesce(e.discount, 0) + t.tax) end as value
	from ledger.exchange_lines e
	cross join lateral (select position.tax_on_top(b.tax_included, b.order_tax, e.tax) as tax) t
	where e.shop = b.shop and e.return_id = b.return_id
) e on true
left join lateral (
	select count(*) as refund_count,
		-- apps seldom tell the shop for which of their returns a refund is
		exists (
			select from ledger.refunds r
			where r.shop = b.shop and r.linked_order_id = b.order_id and r.return_id is null and r.created_at >= b.requested_at
		) as may_be_more,
		case when count(*) = count(p.unexplained) and bool_and(p.currency is not distinct from b.currency)
			then sum(p.paid_out - p.unexplained) end as settled
	from position.refunds p
	where p.shop = b.shop and p.return_id = b.return_id
) f on true
left join lateral (
	select sum(c.amount) as amount, bool_and(c.currency is not distinct from b.currency) as comparable
	from (
		select x.credit_id
		from ledger.credits x
		where x.shop = b.shop and x.return_id = b.return_id
		union
		select x.credit_id
		from ledger.refunds f
		join ledger.credits x on x.shop = f.shop and x.refund_id = f.refund_id
		where f.shop = b.shop and f.return_id = b.return_id
	) n
	join ledger.credits c on c.shop = b.shop and c.credit_id = n.credit_id
) c on true
left join lateral (
	select sum(m.quantity) as quantity
	from (
		select array[b.return_id, 'gid://shopify/Return/' || b.return_id, b.return_name]
			|| coalesce(array_agg(f.refund_id), '{}')
			|| coalesce(array_agg('gid://shopify/Refund/' || f.refund_id), '{}') as names
		from ledger.refunds f
		where f.shop = b.shop and f.return_id = b.return_id
	) n
	join ledger.stock_movements m on m.shop = b.shop and m.reference = any (n.names) and m.quantity > 0
) m on true
cross join lateral (select case when c.amount is null then 0 when c.comparable then c.amount end as amount) k
