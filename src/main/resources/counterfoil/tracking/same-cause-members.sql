select m.same_cause, m.discrepancy, m.shop, m.check_id, m.unit, m.difference, m.number
from (
	select c.same_cause, c.discrepancy, c.shop, c.check_id, c.unit, c.difference,
		count(*) over (partition by c.same_cause) as number
	from tracking.open_causes(:nightId) c
) m
where m.number > 1
order by m.number desc, m.same_cause collate "C", m.discrepancy collate "C"
