-- Every open discrepancy that shares its cause with another, group by group, each with the figures of its group. A cause
-- is what its signature says: the class of an amount is the power of ten it is at most, found once for each amount, and
-- the signature is hashed once for each group, for there may be a million discrepancies.
with standing as (
	select e.discrepancy, e.shop, e.check_id, e.unit, e.difference, coalesce(t.gateway, '') as gateway,
		coalesce(t.tax_included, '') as tax_included
	from tracking.events_as_of(:nightId) l
	join tracking.events e using (event_id)
	left join tracking.event_traits t using (event_id)
	where e.state = 'open' and e.difference <> 0
),
amounts as (
	select s.shop, s.check_id, s.unit, s.gateway, s.tax_included, s.difference, count(*) as number,
		case when s.difference < 0 then 'short' else 'over' end as sign,
		trim_scale(power(10::numeric, ceil(log(abs(s.difference))))) as up_to
	from standing s
	group by s.shop, s.check_id, s.unit, s.gateway, s.tax_included, s.difference
),
causes as (
	select a.shop, a.check_id, a.unit, a.sign, a.up_to, a.gateway, a.tax_included, sum(a.number) as number,
		sum(a.number * a.difference) as amount, min(a.difference) as least, max(a.difference) as most,
		left(encode(sha256(convert_to(concat_ws('|', a.shop, a.check_id, a.unit, a.sign, a.up_to, a.gateway,
			a.tax_included), 'UTF8')), 'hex'), 12) as same_cause,
		row_number() over (order by sum(a.number) desc, a.shop collate "C", a.check_id collate "C", a.unit collate "C",
			a.sign collate "C", a.up_to, a.gateway collate "C", a.tax_included collate "C") as place
	from amounts a
	group by a.shop, a.check_id, a.unit, a.sign, a.up_to, a.gateway, a.tax_included
	having sum(a.number) > 1
)
select c.number, c.same_cause collate "C" as same_cause, s.discrepancy collate "C" as discrepancy, s.difference, c.shop,
	c.check_id, c.unit, c.sign, c.up_to, nullif(c.gateway, '') as gateway, nullif(c.tax_included, '') as tax_included,
	c.amount, c.least, c.most, c.place
from standing s
join amounts a on a.shop = s.shop and a.check_id = s.check_id and a.unit = s.unit and a.gateway = s.gateway
	and a.tax_included = s.tax_included and a.difference = s.difference
join causes c on c.shop = a.shop and c.check_id = a.check_id and c.unit = a.unit and c.sign = a.sign and c.up_to = a.up_to
	and c.gateway = a.gateway and c.tax_included = a.tax_included
order by c.number desc, c.same_cause collate "C", s.discrepancy collate "C"
