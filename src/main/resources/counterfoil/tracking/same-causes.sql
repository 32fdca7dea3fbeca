-- Discrepancies of one signature in one line; one alone is no group.
select c.same_cause, c.shop, c.check_id, c.unit, c.sign, c.up_to, c.gateway, c.tax_included, count(*) as number,
	sum(c.difference) as amount, min(c.difference) as least, max(c.difference) as most,
	array_agg(c.discrepancy order by c.discrepancy collate "C") filter (where c.nth <= 20) as discrepancies
from (
	select o.*, row_number() over (partition by o.same_cause order by o.discrepancy collate "C") as nth
	from tracking.open_causes(:nightId) o
) c
group by c.same_cause, c.shop, c.check_id, c.unit, c.sign, c.up_to, c.gateway, c.tax_included
having count(*) > 1
order by count(*) desc, c.shop collate "C", c.check_id collate "C", c.unit collate "C", c.sign collate "C", c.up_to,
	c.gateway collate "C", c.tax_included collate "C"
