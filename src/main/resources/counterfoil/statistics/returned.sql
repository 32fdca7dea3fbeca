-- What came back, line by line, with its worth and its money: that of the return, or the refund, by the value of its lines.
create temporary table statistics_returned on commit drop as
with valued as (
	select t.*, s.ordered_on, s.month as order_month, s.is_open, s.currency as sold_currency,
		coalesce(s.product, c.product, nullif(t.sku, ''), '') as product, s.variant, coalesce(s.vendor, c.vendor, '') as vendor,
		coalesce(s.product_type, c.product_type, '') as product_type, coalesce(s.sku, t.sku) as item,
		t.units * coalesce(s.unit_value, t.unit_price_discounted) as value, coalesce(s.unit_cost, c.unit_cost) as unit_cost,
		s.order_id is not null as is_sold_in_window
	from statistics_listed t
	left join statistics_sold s on s.shop = t.shop and s.order_id = t.order_id and s.line_no = t.order_line_no
	left join ledger.products c on c.shop = t.shop and c.sku = t.sku
	left join ledger.orders o on o.shop = t.shop and o.order_id = t.order_id
	left join position.orders b on b.shop = t.shop and b.order_id = t.order_id
	left join ledger.order_lines g on g.shop = t.shop and g.order_id = t.order_id and g.line_no = t.order_line_no
	where coalesce(b.test, false) is false and coalesce(g.requires_shipping, c.requires_shipping, true)
		and lower(coalesce(g.product_type, c.product_type, '')) not in ('gift card', 'gift cards', 'giftcard')
),
money as (
	select a.shop, a.source, a.source_id, min(p.created_on) as refunded_on, max(p.currency) as currency,
		sum(p.paid_by_transaction - c.credited) as refunded,
		sum(p.paid_by_credit + c.credited + coalesce(p.exchanged, 0)) as kept,
		sum(p.return_fees) as fees
	from statistics_answers a
	join position.refunds p on p.shop = a.shop and p.refund_id = a.refund_id
	cross join lateral (
		select coalesce(sum(t.amount), 0) as credited
		from position.transactions t
		where t.shop = p.shop and t.refund_id = p.refund_id and t.moved = 'refunded' and not t.test
			and position.settlement(t.gateway) = 'credit'
	) c
	group by a.shop, a.source, a.source_id
	-- money of two currencies is no sum
	having count(distinct p.currency) = 1
),
shares as (
	select v.*, case when sum(v.value) over w > 0 then v.value / sum(v.value) over w
		else v.units::numeric / sum(v.units) over w end as share
	from valued v
	window w as (partition by v.shop, v.source, v.source_id)
)
select s.shop, s.source, s.source_id, s.line_no, s.order_id, s.order_line_no, s.order_month, s.ordered_on, s.returned_on,
	to_char(s.returned_on, 'YYYY-MM') as return_month, coalesce(s.is_open, true) as is_open, s.is_sold_in_window, s.units,
	s.reason, s.class, s.product, coalesce(s.variant, s.product) as variant, s.vendor, s.product_type, s.item,
	coalesce(s.sold_currency, m.currency) as currency, s.value, s.share * m.refunded as refunded, s.share * m.kept as kept,
	coalesce(s.share * m.fees, s.restocking_fee) as fees, k.restocked, s.units * s.unit_cost as cost,
	s.returned_on - s.ordered_on as days_to_return, m.refunded_on - s.returned_on as days_to_refund,
	m.refunded_on is null and coalesce(p.exchanged_quantity, 0) = 0 and coalesce(p.credited_quantity, 0) = 0
		and s.source = 'return' as is_unanswered
from shares s
left join money m on m.shop = s.shop and m.source = s.source and m.source_id = s.source_id
left join position.returns p on s.source = 'return' and p.shop = s.shop and p.return_id = s.source_id
-- what happened to the goods; where nobody says, what the refund said would
cross join lateral (
	select case
		when s.disposition = 'restocked' then true
		when s.disposition in ('not_restocked', 'missing') then false
		when s.disposition is null then (
			select bool_or(i.restock_type in ('return', 'legacy_restock'))
			from position.refund_items i
			where i.shop = s.shop and i.order_id = s.order_id and i.order_line_no = s.order_line_no
				and i.restock_type in ('return', 'legacy_restock', 'no_restock'))
	end as restocked
) k
