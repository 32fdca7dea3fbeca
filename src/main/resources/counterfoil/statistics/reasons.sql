-- Counts by reason, and for all reasons together: by order month for the rates, by return month without rates, and over all
-- cohorts that are closed, and all that are open, by product, variant, vendor, product type and shop.
insert into statistics.reasons (night_id, shop, basis, dimension, name, period, reason, class, currency, is_open, returns,
	lines, units, units_sold, lines_sold, lines_returned, value_returned, refunded, kept, fees_kept, restocked_units,
	restocked_cost, not_restocked_units, not_restocked_cost, units_without_value, units_without_cost,
	days_to_return_median, days_to_return_p90, days_to_refund_median, days_to_refund_p90, open_lines)
with shops as (
	select n.shop, coalesce(n.currency, '') as currency
	from tracking.night_shops n
	where n.night_id = :nightId
),
sold as (
	select s.shop, b.basis, d.dimension, d.name, b.period, bool_or(s.is_open) as is_open, sum(s.units) as units,
		count(*) as lines
	from statistics_sold s
	cross join lateral (values ('order month', s.month),
		(case when s.is_open then 'open cohorts' else 'closed cohorts' end, '')) as b (basis, period)
	cross join lateral (values ('shop', ''), ('product', s.product), ('variant', s.variant), ('vendor', s.vendor),
		('product type', s.product_type)) as d (dimension, name)
	where d.dimension = 'shop' or b.basis <> 'order month' and d.name <> ''
	group by s.shop, b.basis, d.dimension, d.name, b.period
),
placed as (
	select r.*, h.currency as shop_currency, b.basis, b.period, d.dimension, d.name,
		-- money of another currency is no part of the sums, and is counted
		r.currency is not distinct from h.currency and r.value is not null as has_value
	from shops h
	join statistics_returned r on r.shop = h.shop
	cross join lateral (values ('order month', r.order_month), ('return month', r.return_month),
		(case when r.is_open then 'open cohorts' else 'closed cohorts' end, '')) as b (basis, period)
	cross join lateral (values ('shop', ''), ('product', r.product), ('variant', r.variant), ('vendor', r.vendor),
		('product type', r.product_type)) as d (dimension, name)
	where (r.is_sold_in_window or b.basis = 'return month')
		and (d.dimension = 'shop' or b.basis like '%cohorts' and d.name <> '')
),
returned as (
	select p.shop, p.basis, p.dimension, p.name, p.period, coalesce(p.reason, '') as reason,
		case when grouping(p.reason) = 1 then '' else p.class end as class, min(p.shop_currency) as currency,
		count(distinct (p.source, p.source_id)) as returns, count(*) as lines, sum(p.units) as units,
		count(distinct (p.order_id, p.order_line_no)) filter (where p.order_line_no is not null) as lines_returned,
		round(sum(p.value) filter (where p.has_value), 2) as value_returned,
		round(sum(p.refunded) filter (where p.has_value), 2) as refunded,
		round(sum(p.kept) filter (where p.has_value), 2) as kept, round(sum(p.fees) filter (where p.has_value), 2) as fees,
		coalesce(sum(p.units) filter (where p.restocked), 0) as restocked_units,
		round(sum(p.cost) filter (where p.restocked), 2) as restocked_cost,
		coalesce(sum(p.units) filter (where not p.restocked), 0) as not_restocked_units,
		round(sum(p.cost) filter (where not p.restocked), 2) as not_restocked_cost,
		coalesce(sum(p.units) filter (where not p.has_value), 0) as units_without_value,
		coalesce(sum(p.units) filter (where p.cost is null), 0) as units_without_cost,
		percentile_disc(0.5) within group (order by p.days_to_return) as return_median,
		percentile_disc(0.9) within group (order by p.days_to_return) as return_p90,
		percentile_disc(0.5) within group (order by p.days_to_refund) as refund_median,
		percentile_disc(0.9) within group (order by p.days_to_refund) as refund_p90,
		count(*) filter (where p.is_unanswered) as open_lines
	from placed p
	group by grouping sets ((p.shop, p.basis, p.dimension, p.name, p.period, p.reason, p.class),
		(p.shop, p.basis, p.dimension, p.name, p.period))
)
-- what was sold and never came back is a rate of zero, not a missing one
select :nightId, coalesce(r.shop, s.shop), coalesce(r.basis, s.basis), coalesce(r.dimension, s.dimension),
	coalesce(r.name, s.name), coalesce(r.period, s.period), coalesce(r.reason, ''), coalesce(r.class, ''),
	coalesce(r.currency, h.currency), coalesce(s.is_open, coalesce(r.basis, s.basis) = 'return month'),
	coalesce(r.returns, 0), coalesce(r.lines, 0), coalesce(r.units, 0), s.units, s.lines, coalesce(r.lines_returned, 0),
	r.value_returned, r.refunded, r.kept, r.fees, coalesce(r.restocked_units, 0), r.restocked_cost,
	coalesce(r.not_restocked_units, 0), r.not_restocked_cost, coalesce(r.units_without_value, 0),
	coalesce(r.units_without_cost, 0), r.return_median, r.return_p90, r.refund_median, r.refund_p90,
	coalesce(r.open_lines, 0)
from returned r
full join sold s on s.shop = r.shop and s.basis = r.basis and s.dimension = r.dimension and s.name = r.name
	and s.period = r.period
join shops h on h.shop = coalesce(r.shop, s.shop);

-- What follows joins tonight's counts with themselves, and the statistics of the table know of earlier nights only.
analyze statistics.reasons;

-- Each reason as a share of the units of all of them, and the rates where the sample is large enough to say one.
update statistics.reasons r
set share = case when a.units > 0 then round(r.units::numeric / a.units, 6) end,
	at_stake = round(coalesce(r.refunded, 0) + coalesce(r.not_restocked_cost, 0) - coalesce(r.fees_kept, 0), 2),
	unit_rate = case when r.lines_sold >= :sampleMin then round(r.units::numeric / r.units_sold, 6) end,
	line_rate = case when r.lines_sold >= :sampleMin then round(r.lines_returned::numeric / r.lines_sold, 6) end
from statistics.reasons a
where r.night_id = :nightId and a.night_id = :nightId and a.shop = r.shop and a.basis = r.basis
	and a.dimension = r.dimension and a.name = r.name and a.period = r.period and a.reason = '';

-- Which products a reason is about most.
update statistics.reasons r
set top_products = t.products
from (
	select u.shop, u.basis, u.period, u.reason, u.class,
		string_agg(u.product || ' (' || u.units || ')', ', ' order by u.units desc, u.product collate "C") as products
	from (
		select p.shop, b.basis, b.period, p.reason, p.class, p.product, sum(p.units) as units,
			row_number() over (partition by p.shop, b.basis, b.period, p.reason, p.class
				order by sum(p.units) desc, p.product collate "C") as place
		from statistics_returned p
		cross join lateral (values ('order month', p.order_month), ('return month', p.return_month),
			(case when p.is_open then 'open cohorts' else 'closed cohorts' end, '')) as b (basis, period)
		where p.product <> '' and (p.is_sold_in_window or b.basis = 'return month')
		group by p.shop, b.basis, b.period, p.reason, p.class, p.product
	) u
	where u.place <= 3
	group by u.shop, u.basis, u.period, u.reason, u.class
) t
where r.night_id = :nightId and r.dimension = 'shop' and t.shop = r.shop and t.basis = r.basis and t.period = r.period
	and t.reason = r.reason and t.class = r.class
