select c.shop, c.check_id, c.unit,
	coalesce(sum(c.subjects) filter (where c.outcome = 'agrees'), 0) as agrees,
	coalesce(sum(c.subjects) filter (where c.outcome = 'differs'), 0) as differs,
	coalesce(sum(c.subjects) filter (where c.outcome = 'in grace'), 0) as in_grace,
	coalesce(sum(c.subjects) filter (where c.outcome = 'not judged'), 0) as not_judged,
	coalesce(sum(c.amount) filter (where c.outcome = 'agrees'), 0) as agrees_amount,
	coalesce(sum(c.amount) filter (where c.outcome = 'differs'), 0) as differs_amount,
	coalesce(sum(c.amount) filter (where c.outcome = 'in grace'), 0) as in_grace_amount,
	coalesce(sum(c.amount) filter (where c.outcome = 'not judged'), 0) as not_judged_amount
from tracking.night_outcome_counts c
where c.night_id = :nightId
group by c.shop, c.check_id, c.unit
order by c.shop collate "C", c.check_id collate "C", c.unit collate "C"
