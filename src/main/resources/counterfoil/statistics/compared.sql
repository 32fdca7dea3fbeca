-- What is compared: of each item and reason, the orders of the last three months whose age allows it with those of the six
-- months before, both by what came back within the same number of days.
with ages as (
	select s.shop, s.order_id, s.line_no, s.sku, s.units,
		case
			when s.ordered_on > :businessDate - :ageDays - 91 and s.ordered_on <= :businessDate - :ageDays then 'now'
			when s.ordered_on > :businessDate - :ageDays - 273 and s.ordered_on <= :businessDate - :ageDays - 91 then 'before'
		end as side
	from statistics_sold s
	where s.sku <> ''
),
sold as (
	select a.shop, a.sku, sum(a.units) filter (where a.side = 'now') as now,
		sum(a.units) filter (where a.side = 'before') as before
	from ages a
	where a.side is not null
	group by a.shop, a.sku
),
returned as (
	select a.shop, a.sku, r.reason, coalesce(sum(r.units) filter (where a.side = 'now'), 0) as now,
		coalesce(sum(r.units) filter (where a.side = 'before'), 0) as before
	from ages a
	join statistics_returned r on r.shop = a.shop and r.order_id = a.order_id and r.order_line_no = a.line_no
	where a.side is not null and r.days_to_return <= :ageDays
	group by a.shop, a.sku, r.reason
)
select r.shop, r.sku as name, r.reason, least(r.now, s.now) as units, s.now as units_sold,
	least(r.before, s.before) as units_before, s.before as units_sold_before
from returned r
join sold s on s.shop = r.shop and s.sku = r.sku
where s.now >= :sampleMin and s.before >= :sampleMin
order by r.shop collate "C", r.sku collate "C", r.reason collate "C"
