select c.shop, c.record, lower(p.period) as covered_from, upper(p.period) as covered_to, c.files, c.newest_as_of
from tracking.night_coverage c
cross join lateral unnest(c.covered) as p (period)
where c.night_id = :nightId
order by c.shop collate "C", c.record collate "C", lower(p.period)
