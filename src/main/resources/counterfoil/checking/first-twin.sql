select e.shop, e.subject_id, e.unit, count(*) as twins
from pg_temp.examined e
group by e.shop, e.subject_id, e.unit
having count(*) > 1
order by e.shop collate "C", e.subject_id collate "C", e.unit collate "C"
limit 1
