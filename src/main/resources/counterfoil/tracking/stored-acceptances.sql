-- What stands accepted as of the night, and by what decision: the events that accepted, and nothing happened since.
with nights as (
	select b.night_id from tracking.nights_before(:nightId) b
	union all
	select :nightId
)
select e.discrepancy, a.up_to, a.until_on, a.reason, a.decided_by, a.reviewed_by, a.decided_at
from tracking.events e
join tracking.acceptances a using (acceptance_id)
where e.state = 'accepted'
	and e.night_id in (select n.night_id from nights n)
	and not exists (
		select
		from tracking.events later
		where later.discrepancy = e.discrepancy and later.shop = e.shop and later.check_id = e.check_id
			and later.subject_id = e.subject_id and later.unit = e.unit and later.event_id > e.event_id
			and later.night_id in (select n.night_id from nights n)
	)
order by e.discrepancy collate "C", a.acceptance_id
