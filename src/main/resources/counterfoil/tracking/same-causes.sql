-- Discrepancies of one signature in one line; one alone is no group. Grouped by the hash of the signature, in the order in
-- which they are numbered: a million are sorted once.
select g.*
from (
	select c.same_cause, min(c.shop) as shop, min(c.check_id) as check_id, min(c.unit) as unit, min(c.sign) as sign,
		min(c.up_to) as up_to, min(c.gateway) as gateway, min(c.tax_included) as tax_included, count(*) as number,
		sum(c.difference) as amount, min(c.difference) as least, max(c.difference) as most,
		array_agg(c.discrepancy order by c.nth) filter (where c.nth <= 20) as discrepancies
	from (
		select o.*, row_number() over (partition by o.same_cause order by o.discrepancy collate "C") as nth
		from tracking.open_causes(:nightId) o
	) c
	group by c.same_cause
	having count(*) > 1
) g
order by g.number desc, g.shop collate "C", g.check_id collate "C", g.unit collate "C", g.sign collate "C", g.up_to,
	g.gateway collate "C", g.tax_included collate "C"
