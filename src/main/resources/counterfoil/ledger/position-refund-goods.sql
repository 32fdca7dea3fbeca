-- The goods of each refund: how many it gives money for, whether they came back, and where they were put. Needs the
-- positions of refunds and of the goods of order lines.
insert into position.refund_goods (shop, refund_id, amount, payment_status, reason, notified, named_only, orders_of_name,
	in_person, goods_quantity, goods_value, cancelled_quantity, received_quantity,
	moved_quantity, moved_elsewhere, movement_locations, named_locations, returnless_below)
with subjects as (
	select p.shop, p.refund_id, p.return_id, p.currency, p.created_on, p.restocked_quantity,
		p.lines + p.tax + p.shipping + p.duties + p.fees as amount,
		position.payment_status(p.paid_out, p.pending_total, p.failed_total) as payment_status,
		f.reason, f.notified, f.order_id is null and f.order_name is not null as named_only, n.orders_of_name,
		coalesce(lower(o.channel) = 'pos', false) as in_person, r.return_name,
		p.return_id is not null and not exists (
			select from ledger.refunds x
			where x.shop = p.shop and x.return_id = p.return_id
				and (x.created_at, x.refund_id collate "C") < (p.created_at, p.refund_id collate "C")
		) as oldest_of_return
	from ledger.scope s
	join position.refunds p on p.shop = s.shop and p.refund_id = s.subject_id
	join ledger.refunds f on f.shop = p.shop and f.refund_id = p.refund_id
	cross join lateral (
		select count(*) as orders_of_name from ledger.orders x where x.shop = f.shop and x.order_name = f.order_name
	) n
	left join ledger.orders o on o.shop = p.shop and o.order_id = p.order_id
	left join ledger.returns r on r.shop = p.shop and r.return_id = p.return_id
	where s.night_id = :nightId and s.subject = 'refund'
),
lines as (
	select b.shop, b.refund_id,
		coalesce(sum(i.quantity) filter (where g.goods), 0) as goods_quantity,
		coalesce(sum(i.subtotal) filter (where g.goods), 0) as goods_value,
		coalesce(sum(i.quantity) filter (where i.restock_type = 'cancel'), 0) as cancelled_quantity,
		coalesce(bool_or(g.goods and i.order_line_no is null), false) as line_missing
	from subjects b
	join position.refund_items i on i.shop = b.shop and i.refund_id = b.refund_id
	cross join lateral (
		-- gift cards, tips and insurance are lines without goods
		select i.restock_type is distinct from 'cancel' and i.requires_shipping is not false as goods
	) g
	group by b.shop, b.refund_id
),
-- an order line counts once, however many lines of the refund name it
received as (
	select n.shop, n.refund_id, case when count(*) = count(g.received_quantity) then sum(g.received_quantity) end as by_line
	from (
		select b.shop, b.refund_id, i.order_id, i.order_line_no
		from subjects b
		join position.refund_items i on i.shop = b.shop and i.refund_id = b.refund_id
		where i.restock_type is distinct from 'cancel' and i.order_line_no is not null
		group by b.shop, b.refund_id, i.order_id, i.order_line_no
	) n
	join position.line_goods g on g.shop = n.shop and g.order_id = n.order_id and g.line_no = n.order_line_no
	group by n.shop, n.refund_id
),
-- where the refund or its return says that goods were put
named as (
	select b.shop, b.refund_id, n.sku, n.location
	from subjects b
	cross join lateral (
		select i.sku, l.location
		from ledger.refund_lines l
		join position.refund_items i on i.shop = l.shop and i.refund_id = l.refund_id and i.line_no = l.line_no
		where l.shop = b.shop and l.refund_id = b.refund_id and l.restock_type in ('return', 'legacy_restock')
		union
		select i.sku, l.location
		from ledger.return_lines l
		join position.return_items i on i.shop = l.shop and i.return_id = l.return_id and i.line_no = l.line_no
		where l.shop = b.shop and l.return_id = b.return_id and l.disposition in ('restocked', 'processing_required')
	) n
	where n.sku is not null and n.location is not null
),
moved as (
	select b.shop, b.refund_id, bool_and(f.named) as named,
		coalesce(sum(m.quantity) filter (where f.named and not f.here), 0) as elsewhere,
		string_agg(distinct m.location, ', ') as locations
	from subjects b
	join ledger.stock_movements m on m.shop = b.shop and m.quantity > 0
		and (m.reference in (b.refund_id, 'gid://shopify/Refund/' || b.refund_id)
			or b.oldest_of_return and m.reference in (b.return_id, 'gid://shopify/Return/' || b.return_id, b.return_name))
	cross join lateral (
		select count(*) > 0 as named, coalesce(bool_or(n.location = m.location), false) as here
		from named n
		where n.shop = b.shop and n.refund_id = b.refund_id and n.sku = m.sku
	) f
	group by b.shop, b.refund_id
)
select b.shop, b.refund_id, b.amount, b.payment_status, b.reason, b.notified, b.named_only, b.orders_of_name,
	b.in_person, coalesce(l.goods_quantity, 0), coalesce(l.goods_value, 0),
	coalesce(l.cancelled_quantity, 0), coalesce(t.received_quantity, case
		when l.line_missing then null
		when coalesce(l.goods_quantity, 0) = 0 then 0
		else v.by_line
	end), b.restocked_quantity, case when m.named then m.elsewhere end, m.locations, w.locations, p.value
from subjects b
left join lines l on l.shop = b.shop and l.refund_id = b.refund_id
left join received v on v.shop = b.shop and v.refund_id = b.refund_id
left join moved m on m.shop = b.shop and m.refund_id = b.refund_id
left join position.returns t on t.shop = b.shop and t.return_id = b.return_id
left join (
	select n.shop, n.refund_id, string_agg(distinct n.location, ', ') as locations
	from named n
	group by n.shop, n.refund_id
) w on w.shop = b.shop and w.refund_id = b.refund_id
left join ledger.policies p on p.shop = b.shop and p.key = 'returnless-below' and p.by = 'currency'
	and p.name = b.currency and b.created_on <@ p.valid
