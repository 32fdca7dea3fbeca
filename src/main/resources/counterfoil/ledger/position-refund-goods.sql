-- The goods of each refund: how many it gives money for, whether they came back, and where they were put. Needs the
-- positions of refunds and of the goods of order lines.
insert into position.refund_goods (shop, refund_id, amount, payment_status, reason, notified, named_only, orders_of_name,
	in_person, goods_quantity, goods_value, cancelled_quantity, received_quantity,
	moved_quantity, moved_elsewhere, movement_locations, named_locations, returnless_below, restock_said)
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
)
select b.shop, b.refund_id, b.amount, b.payment_status, b.reason, b.notified, b.named_only, b.orders_of_name,
	b.in_person, l.goods_quantity, l.goods_value, l.cancelled_quantity, coalesce(t.received_quantity, case
		when l.line_missing then null
		when l.goods_quantity = 0 then 0
		else v.by_line
	end), b.restocked_quantity, case when m.named then m.elsewhere end, m.locations, w.locations, p.value, l.restock_said
from subjects b
cross join lateral (
	select coalesce(sum(i.quantity) filter (where g.goods), 0) as goods_quantity,
		coalesce(sum(i.subtotal) filter (where g.goods), 0) as goods_value,
		coalesce(sum(i.quantity) filter (where i.restock_type = 'cancel'), 0) as cancelled_quantity,
		coalesce(sum(i.quantity) filter (where i.restock_type in ('return', 'legacy_restock')), 0) as restock_said,
		coalesce(bool_or(g.goods and i.order_line_no is null), false) as line_missing
	from position.refund_items i
	cross join lateral (
		-- gift cards, tips and insurance are lines without goods
		select i.restock_type is distinct from 'cancel' and i.requires_shipping is not false as goods
	) g
	where i.shop = b.shop and i.refund_id = b.refund_id
) l
cross join lateral (
	-- an order line counts once, however many lines of the refund name it
	select case when count(*) = count(g.received_quantity) then sum(g.received_quantity) end as by_line
	from (
		select i.order_id, i.order_line_no
		from position.refund_items i
		where i.shop = b.shop and i.refund_id = b.refund_id and i.restock_type is distinct from 'cancel'
			and i.order_line_no is not null and i.requires_shipping is not false
		group by i.order_id, i.order_line_no
	) n
	join position.line_goods g on g.shop = b.shop and g.order_id = n.order_id and g.line_no = n.order_line_no
) v
cross join lateral (
	select bool_and(f.named) as named, coalesce(sum(m.quantity) filter (where f.named and not f.here), 0) as elsewhere,
		string_agg(distinct m.location, ', ') as locations
	from (
		-- one by one, so that each finds its movements by the index; the movements of a return go to its oldest refund
		select v.reference
		from (values (b.refund_id), ('gid://shopify/Refund/' || b.refund_id), (case when b.oldest_of_return then b.return_id end),
			(case when b.oldest_of_return then 'gid://shopify/Return/' || b.return_id end),
			(case when b.oldest_of_return then b.return_name end)) as v (reference)
		where v.reference is not null
		group by v.reference
	) r
	join ledger.stock_movements m on m.shop = b.shop and m.reference = r.reference and m.quantity > 0
	cross join lateral (
		select count(*) > 0 as named, coalesce(bool_or(n.location = m.location), false) as here
		from position.refund_places n
		where n.shop = b.shop and n.refund_id = b.refund_id and n.sku = m.sku
	) f
) m
cross join lateral (
	select string_agg(distinct n.location, ', ') as locations
	from position.refund_places n
	where n.shop = b.shop and n.refund_id = b.refund_id
) w
left join position.returns t on t.shop = b.shop and t.return_id = b.return_id
left join ledger.policies p on p.shop = b.shop and p.key = 'returnless-below' and p.by = 'currency'
	and p.name = b.currency and b.created_on <@ p.valid
