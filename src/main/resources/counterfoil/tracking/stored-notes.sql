-- Notes about what stands as of the night, or was cleared in it. There are few: each finds the last event of its own.
select e.discrepancy, n.shop, n.check_id, n.subject_id, n.unit, n.owner, n.due_on, n.text, n.noted_by, n.noted_at
from tracking.notes_as_of(:nightId) n
cross join lateral (
	select max(e.event_id) as event_id
	from tracking.events e
	where e.discrepancy = tracking.discrepancy(n.shop, n.check_id, n.subject_id, n.unit)
		and e.shop = n.shop and e.check_id = n.check_id and e.subject_id = n.subject_id and e.unit = n.unit
		and e.night_id in (select b.night_id from tracking.nights_before(:nightId) b union all select :nightId)
) l
join tracking.events e on e.event_id = l.event_id
where e.state <> 'cleared' or e.night_id = :nightId
order by n.due_on nulls last, e.discrepancy collate "C", n.shop collate "C", n.check_id collate "C",
	n.subject_id collate "C", n.unit collate "C"
