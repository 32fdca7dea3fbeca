-- Accepted, or an acceptance ended: by its date, by another decision, or because tonight's amount is beyond it.
insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event, cause,
	state_before, difference_before, state, judged, noticed_on, opened_on, expected, actual, difference, exposure,
	due_on, acceptance_id, evidence)
select :nightId, e.shop, e.check_id, e.subject, e.subject_id, e.unit, e.discrepancy,
	case when d.ended_by is null then 'accepted' else 'acceptance ended' end,
	-- Beyond its amount is what tonight's change of the amount was: it has a cause of its own.
	case when d.ended_by = 'amount' then e.cause else 'person' end,
	e.state, e.difference,
	case when d.ended_by is null then 'accepted' else 'open' end,
	e.judged, e.noticed_on, e.opened_on, e.expected, e.actual, e.difference, e.exposure, e.due_on, d.accepted_by,
	e.evidence
from decided_tonight d
join tracking.events e using (event_id)
where d.accepted_by is not null or d.ended_by is not null
