-- Judged tonight, and it agrees or is gone: only for subjects in scope whose check ran.
insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event, cause,
	state_before, difference_before, state, judged, noticed_on, opened_on, expected, actual, difference, exposure,
	due_on, evidence)
select :nightId, b.shop, b.check_id, b.subject, b.subject_id, b.unit, e.discrepancy, 'cleared', c.cause,
	b.state, b.difference, 'cleared', true, b.noticed_on, b.opened_on, e.expected, e.actual, e.difference, e.exposure,
	e.due_on, e.evidence
from standing_before b
join checks_run c using (check_id)
join ledger.scope s on s.night_id = :nightId and s.shop = b.shop and s.subject = b.subject
	and s.subject_id = b.subject_id
join tracking.events e on e.event_id = b.event_id
where b.state <> 'cleared'
	and not exists (
		select from tracking.results r
		where r.night_id = :nightId and r.shop = b.shop and r.check_id = b.check_id and r.subject_id = b.subject_id
			and r.unit = b.unit and r.outcome <> 'agrees'
	)
