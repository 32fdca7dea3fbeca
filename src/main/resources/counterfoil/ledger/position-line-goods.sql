-- What came back of each order line, and whether it was sold for good. Needs the positions of the order lines.
insert into position.line_goods (shop, order_id, line_no, placed_on, product_type, requires_shipping, final_sale,
	received_quantity, returnless_quantity, return_line_count, last_refunded_on)
with subjects as (
	select l.shop, l.order_id, l.line_no, p.returned_quantity, (o.placed_at at time zone h.zone)::date as placed_on,
		coalesce(l.product_type, d.product_type) as product_type,
		coalesce(l.requires_shipping, d.requires_shipping) as requires_shipping, l.sku, h.zone,
		coalesce(l.final_sale, d.final_sale, false) as final_sale
	from ledger.scope s
	join ledger.order_lines l on l.shop = s.shop and l.order_id = s.subject_id
	join position.order_lines p on p.shop = l.shop and p.order_id = l.order_id and p.line_no = l.line_no
	join ledger.shops h on h.shop = l.shop
	left join ledger.orders o on o.shop = l.shop and o.order_id = l.order_id
	left join ledger.products d on d.shop = l.shop and d.sku = l.sku
	where s.night_id = :nightId and s.subject = 'order'
),
-- a return still on its way has received nothing; one that is over and does not say how much is not known
received as (
	select i.shop, i.order_id, i.order_line_no as line_no,
		coalesce(bool_or(r.received is null), false) as unknown,
		coalesce(sum(r.received) filter (where r.refunded), 0) as of_refunded,
		coalesce(sum(r.received) filter (where not r.refunded), 0) as of_others
	from ledger.scope s
	join position.return_items i on i.shop = s.shop and i.order_id = s.subject_id
	join ledger.returns t on t.shop = i.shop and t.return_id = i.return_id
	cross join lateral (
		select coalesce(i.received_quantity,
				case when t.received_at is null and t.closed_at is null and t.status <> 'closed' then 0 end) as received,
			exists (select from ledger.refunds f where f.shop = i.shop and f.return_id = i.return_id) as refunded
	) r
	where s.night_id = :nightId and s.subject = 'order' and not i.void and i.order_line_no is not null
	group by i.shop, i.order_id, i.order_line_no
),
-- refunds that are not worth a parcel
returnless as (
	select r.shop, r.refund_id
	from ledger.scope s
	join position.refund_items i on i.shop = s.shop and i.order_id = s.subject_id
	join ledger.refunds r on r.shop = i.shop and r.refund_id = i.refund_id
	join ledger.shops h on h.shop = r.shop
	join ledger.policies p on p.shop = r.shop and p.key = 'returnless-below' and p.by = 'currency' and p.name = r.currency
		and (r.created_at at time zone h.zone)::date <@ p.valid
	where s.night_id = :nightId and s.subject = 'order' and i.restock_type is distinct from 'cancel'
		and i.requires_shipping is not false
	group by r.shop, r.refund_id
	having sum(i.subtotal) < min(p.value)
),
refunded as (
	select i.shop, i.order_id, i.order_line_no as line_no, max(i.created_at) as last_refunded_at,
		coalesce(sum(i.quantity) filter (where w.refund_id is not null and i.restock_type is distinct from 'cancel'), 0)
			as returnless,
		coalesce(sum(i.quantity) filter (where i.return_id is null and i.restock_type in ('return', 'legacy_restock')), 0)
			as said_to_be_back
	from ledger.scope s
	join position.refund_items i on i.shop = s.shop and i.order_id = s.subject_id
	left join returnless w on w.shop = i.shop and w.refund_id = i.refund_id
	where s.night_id = :nightId and s.subject = 'order' and i.order_line_no is not null
	group by i.shop, i.order_id, i.order_line_no
)
select b.shop, b.order_id, b.line_no, b.placed_on, b.product_type, b.requires_shipping,
	b.final_sale or exists (
		select from ledger.policies p
		where p.shop = b.shop and p.key = 'final-sale' and p.value = 1 and b.placed_on <@ p.valid
			and (p.by = '' or p.by = 'sku' and p.name = b.sku or p.by = 'product-type' and p.name = b.product_type)
	),
	-- what a refund of no return says is back may be what a return received that no refund names
	case when b.returned_quantity is not null and not coalesce(t.unknown, false)
		then coalesce(t.of_refunded, 0) + greatest(coalesce(t.of_others, 0), coalesce(f.said_to_be_back, 0)) end,
	coalesce(f.returnless, 0),
	(
		select count(*)
		from position.return_items i
		where i.shop = b.shop and i.order_id = b.order_id and not i.void
			and (i.order_line_no = b.line_no
				or i.order_line_no is null and (i.sku is null or b.sku is null or i.sku = b.sku))
	),
	(f.last_refunded_at at time zone b.zone)::date
from subjects b
left join received t on t.shop = b.shop and t.order_id = b.order_id and t.line_no = b.line_no
left join refunded f on f.shop = b.shop and f.order_id = b.order_id and f.line_no = b.line_no
