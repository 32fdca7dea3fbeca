-- Checks that left the set with something open: nobody asks any more, so nothing of it is cleared.
insert into tracking.night_checks
	(night_id, check_id, title, asserts, subject, expected_means, actual_means, differs, tolerance, grace, why, action,
	sha256, evidence_columns, status, problem)
select :nightId, n.check_id, n.title, n.asserts, n.subject, n.expected_means, n.actual_means, n.differs, n.tolerance,
	n.grace, n.why, n.action, n.sha256, n.evidence_columns, 'could not run',
	format('check "%s" is no longer in the set of checks', n.check_id)
from tracking.night_checks n
where n.night_id = (
		select max(p.night_id)
		from tracking.night_checks p
		where p.night_id < :nightId and p.check_id = n.check_id
	)
	and n.check_id <> all (:checkIds)
	and exists (
		select from tracking.outcome_counts c
		join tonight.shops s on s.shop = c.shop
		where c.check_id = n.check_id and c.outcome in ('differs', 'in grace')
	)
