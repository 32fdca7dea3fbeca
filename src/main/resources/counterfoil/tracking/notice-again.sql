-- What tonight cleared because it is in grace again, is watched again from tonight on.
insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event, cause,
	state_before, difference_before, state, judged, noticed_on, opened_on, expected, actual, difference, exposure,
	due_on, evidence)
select :nightId, r.shop, r.check_id, r.subject, r.subject_id, r.unit, e.discrepancy, 'noticed', e.cause,
	e.state, e.difference, 'in grace', true, cast(:businessDate as date), e.opened_on, r.expected, r.actual,
	r.actual - r.expected, r.exposure, r.due_on, r.evidence
from tracking.events e
join tracking.results r using (night_id, shop, check_id, subject_id, unit)
where e.night_id = :nightId and e.event = 'cleared' and r.outcome = 'in grace'
