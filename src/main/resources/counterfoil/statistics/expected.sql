-- Of each product type and age of an order in days: what was sold in open cohorts, and how much of the value of closed ones
-- came back later than that. An exchange for the like is no return, and what came back already is not expected any more.
with currencies as (
	select n.shop, n.currency from tracking.night_shops n where n.night_id = :nightId
),
closed as (
	select s.shop, s.product_type, count(*) as lines, sum(s.units * s.unit_value) as value
	from statistics_sold s
	join currencies c on c.shop = s.shop and c.currency = s.currency
	where not s.is_open
	group by s.shop, s.product_type
),
back as (
	select r.shop, r.product_type, r.order_id, r.order_line_no, r.days_to_return, r.value
	from statistics_returned r
	join currencies c on c.shop = r.shop and c.currency = r.currency
	where r.is_sold_in_window and not r.is_open and not exists (
		select from statistics_exchanged x
		where r.source = 'return' and x.shop = r.shop and x.return_id = r.source_id
			and (x.sku = r.item or x.product = r.product))
),
ages as (
	select s.shop, s.product_type, s.currency, :businessDate - s.ordered_on as age, sum(s.units * s.unit_value) as value,
		sum(s.units * s.unit_cost) as cost, coalesce(sum(s.units) filter (where s.unit_cost is null), 0) as units_without_cost
	from statistics_sold s
	join currencies c on c.shop = s.shop and c.currency = s.currency
	where s.is_open
	group by s.shop, s.product_type, s.currency, s.ordered_on
)
select a.shop, coalesce(nullif(a.product_type, ''), 'no product type') as product_type, a.currency, a.value, a.cost,
	a.units_without_cost, coalesce(c.lines, 0) as closed_lines, coalesce(c.value, 0) as closed_value,
	count(distinct (b.order_id, b.order_line_no)) filter (where b.order_id is not null) as lines_later,
	coalesce(sum(b.value), 0) as value_later
from ages a
left join closed c on c.shop = a.shop and c.product_type = a.product_type
left join back b on b.shop = a.shop and b.product_type = a.product_type and b.days_to_return > a.age
group by a.shop, a.product_type, a.currency, a.age, a.value, a.cost, a.units_without_cost, c.lines, c.value
order by a.shop collate "C", a.product_type collate "C", a.age
