select e.discrepancy, n.shop, n.check_id, n.subject_id, n.unit, n.owner, n.due_on, n.text, n.noted_by, n.noted_at
from tracking.notes_as_of(:nightId) n
join (
	select e.discrepancy, e.shop, e.check_id, e.subject_id, e.unit
	from tracking.events_as_of(:nightId) l
	join tracking.events e using (event_id)
	where e.state <> 'cleared' or e.night_id = :nightId
) e using (shop, check_id, subject_id, unit)
order by n.due_on nulls last, e.discrepancy collate "C", n.shop collate "C", n.check_id collate "C",
	n.subject_id collate "C", n.unit collate "C"
