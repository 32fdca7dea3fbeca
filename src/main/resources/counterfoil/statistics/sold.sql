-- What was sold in the months the statistics look at, line by line: units ordered less those cancelled, without test orders,
-- gift cards and what needs no shipping. Value is discounted and net of tax.
create temporary table statistics_sold on commit drop as
with lines as (
	select h.shop, h.zone, l.order_id, l.line_no, o.currency, (o.placed_at at time zone h.zone)::date as ordered_on,
		l.sku, coalesce(l.product, c.product, l.sku, '') as product, l.variant,
		coalesce(l.vendor, c.vendor, '') as vendor, coalesce(l.product_type, c.product_type, '') as product_type,
		l.quantity, l.quantity - coalesce(p.cancelled_quantity, 0) as units,
		coalesce(l.requires_shipping, c.requires_shipping, true) as requires_shipping,
		l.quantity * l.unit_price as gross, l.discount, o.subtotal, o.total, o.tax,
		sum(l.quantity * l.unit_price) over (partition by l.shop, l.order_id) as order_gross,
		coalesce(b.tax_included, false) as tax_included, c.unit_cost, c.currency as cost_currency
	from ledger.shops h
	join position.orders b on b.shop = h.shop and b.delivered and not b.test
	join ledger.orders o on o.shop = b.shop and o.order_id = b.order_id
	join ledger.order_lines l on l.shop = o.shop and l.order_id = o.order_id
	left join position.order_lines p on p.shop = l.shop and p.order_id = l.order_id and p.line_no = l.line_no
	left join ledger.products c on c.shop = l.shop and c.sku = l.sku
	where h.job = :job and (o.placed_at at time zone h.zone)::date between :windowStart and :businessDate
),
kept as (
	select l.*, (date_trunc('month', l.ordered_on::timestamp) + interval '1 month' - interval '1 day')::date as month_end
	from lines l
	where l.units > 0 and l.requires_shipping
		and lower(l.product_type) not in ('gift card', 'gift cards', 'giftcard')
)
select k.shop, k.order_id, k.line_no, k.currency, k.ordered_on, to_char(k.ordered_on, 'YYYY-MM') as month, k.product,
	concat_ws(' · ', nullif(k.product, ''), nullif(k.variant, ''), nullif(k.sku, nullif(k.product, ''))) as variant,
	k.vendor, k.product_type, coalesce(nullif(k.sku, ''), k.product) as sku, k.units,
	-- the order's discount belongs to its lines by their price; so does its tax, where prices include it
	case when k.subtotal is not null and k.order_gross > 0 then k.gross * k.subtotal / k.order_gross
		else k.gross - coalesce(k.discount, 0) end / k.quantity
		* case when k.tax_included and k.total > 0 then (k.total - coalesce(k.tax, 0)) / k.total else 1 end as unit_value,
	case when k.cost_currency is null or k.cost_currency = k.currency then k.unit_cost end as unit_cost,
	-- a cohort is open until nothing of it can come back and be refunded in time any more
	w.days is null or f.days is null or :businessDate < k.month_end + (w.days + f.days)::integer as is_open
from kept k
left join lateral (
	select max(p.value) as days from ledger.policies p
	where p.shop = k.shop and p.key = 'return-window' and p.by = '' and p.valid @> k.month_end
) w on true
left join lateral (
	select max(p.value) as days from ledger.policies p
	where p.shop = k.shop and p.key = 'refund-within' and p.by = '' and p.valid @> k.month_end
) f on true
