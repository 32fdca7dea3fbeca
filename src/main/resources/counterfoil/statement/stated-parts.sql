-- What orders and refunds add to the totals that a shop's own reports state, by day in the shop's zone, as those reports
-- count: sales by the day of the order, reversals by the day of the refund and below zero, test orders left out. Goods and
-- shipping are net of tax. An amount is null where a part of it, or whether prices include tax, is not known.
create temporary table statement_parts on commit drop as
with days as (
	select distinct t.shop, t.day, h.zone, h.tax_included
	from ledger.shops h
	join ledger.stated_totals t on t.shop = h.shop
	where h.job = :job and t.day between :monthStart and :businessDate
),
sold as (
	select d.shop, d.day, l.currency, l.order_id, l.total - coalesce(l.tip, 0) as total, l.tax, l.discount, l.subtotal,
		l.shipping, l.duties, l.tax = 0 or not o.tax_included as net
	from days d
	join ledger.orders l on l.shop = d.shop and (l.placed_at at time zone d.zone)::date = d.day
		-- wider than any zone: spares older orders the conversion
		and l.placed_at >= cast(:monthStart as date) - interval '2 days'
	join position.orders o on o.shop = l.shop and o.order_id = l.order_id
	where not o.test
),
refunds as (
	select d.shop, d.day, r.currency, r.refund_id, r.lines is not null as lines_known,
		r.created_at <@ c.refund_adjustments or exists (
			select from ledger.refund_adjustments a
			where a.shop = r.shop and a.refund_id = r.refund_id) as adjustments_known,
		coalesce(o.tax_included, case d.tax_included when 'yes' then true when 'no' then false end) as tax_included,
		coalesce(l.tax = 0, false) as untaxed, r.return_fees, r.exchanged
	from days d
	join position.refunds r on r.shop = d.shop and r.created_on = d.day
	join position.shop_coverage c on c.shop = d.shop
	left join position.orders o on o.shop = r.shop and o.order_id = r.order_id
	left join ledger.orders l on l.shop = r.shop and l.order_id = r.order_id
	where not r.test
),
-- each amount of a refund as it stands, without the tax in it, and with the tax on top
taxed as (
	select r.shop, r.refund_id, x.kind, t.tax,
		case when t.tax = 0 or not r.tax_included then x.amount when r.tax_included then x.amount - t.tax end as net,
		case when t.tax = 0 or r.tax_included then x.amount when not r.tax_included then x.amount + t.tax end as gross
	from refunds r
	cross join lateral (
		select 'goods' as kind, f.subtotal as amount, f.tax
		from ledger.refund_lines f
		where f.shop = r.shop and f.refund_id = r.refund_id
		union all
		select a.kind, a.amount, a.tax
		from ledger.refund_adjustments a
		where a.shop = r.shop and a.refund_id = r.refund_id and a.kind in ('shipping', 'duty', 'fee')
	) x
	cross join lateral (select case when r.untaxed then 0 else x.tax end as tax) t
)
select s.shop, s.day, s.currency, 'sales' as side, p.part, p.amount
from sold s
cross join lateral (values
	('gross', case when s.discount = 0 and (s.net or s.shipping = 0) then s.subtotal - case when s.net then 0 else s.tax end
		when s.net then s.subtotal + s.discount end),
	('discounts', case when s.discount = 0 then 0 when s.net then -s.discount end),
	('goods', case when s.net then s.subtotal when s.shipping = 0 then s.subtotal - s.tax end),
	('shipping', case when s.shipping = 0 or s.net then s.shipping end),
	('duties', s.duties),
	('tax', s.tax),
	('total', s.total)) as p (part, amount)
union all
select r.shop, r.day, r.currency, 'reversals', p.part, -p.amount
from refunds r
cross join lateral (
	select bool_and(t.net is not null) filter (where t.kind = 'goods') as goods_known,
		bool_and(t.net is not null) filter (where t.kind = 'shipping') as shipping_known,
		bool_and(t.net is not null) filter (where t.kind = 'duty') as duties_known,
		bool_and(t.tax is not null) as tax_known, bool_and(t.gross is not null) as total_known,
		sum(t.net) filter (where t.kind = 'goods') as goods, sum(t.net) filter (where t.kind = 'shipping') as shipping,
		sum(t.net) filter (where t.kind = 'duty') as duties, sum(t.tax) as tax, sum(t.gross) as total
	from taxed t
	where t.shop = r.shop and t.refund_id = r.refund_id
) x
cross join lateral (values
	('goods', case when r.lines_known and x.goods_known is not false then coalesce(x.goods, 0) end),
	('shipping', case when r.adjustments_known and x.shipping_known is not false then coalesce(x.shipping, 0) end),
	('duties', case when r.adjustments_known and x.duties_known is not false then coalesce(x.duties, 0) end),
	('tax', case when r.lines_known and r.adjustments_known and x.tax_known is not false then coalesce(x.tax, 0) end),
	('total', case when r.lines_known and r.adjustments_known and x.total_known is not false then coalesce(x.total, 0) end),
	-- no part of a total, but what may stand between two of them
	('set by hand', case when r.adjustments_known then (
		select coalesce(sum(a.amount + coalesce(a.tax, 0)), 0)
		from ledger.refund_adjustments a
		where a.shop = r.shop and a.refund_id = r.refund_id and a.kind not in ('shipping', 'duty', 'fee')) end),
	('fees kept', -r.return_fees),
	('exchanged', -r.exchanged)
) as p (part, amount)
