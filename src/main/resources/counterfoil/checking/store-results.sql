insert into tracking.results
	(night_id, shop, check_id, subject, subject_id, unit, outcome, expected, actual, exposure, due_on, evidence)
select :nightId, e.shop, :checkId, :subject, e.subject_id, e.unit, e.outcome, e.expected, e.actual, e.exposure,
	e.due_on, e.evidence
from pg_temp.examined e
where e.outcome <> 'agrees'
