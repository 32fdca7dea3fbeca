-- Its last event, and the check as it was asked the last time before or in that night.
select e.subject, e.expected, e.actual, e.difference, e.exposure, e.state, e.judged, e.opened_on, e.due_on,
	e.evidence::text as evidence, n.business_date, s.zone, s.job,
	c.title, c.asserts, c.expected_means, c.actual_means, c.differs, c.tolerance, c.grace, c.why, c.action
from tracking.events e
join tracking.counted_nights n using (night_id)
join ledger.shops s on s.shop = e.shop
left join lateral (
	select q.title, q.asserts, q.expected_means, q.actual_means, q.differs, q.tolerance, q.grace, q.why, q.action
	from tracking.night_checks q
	join tracking.counted_nights m using (night_id)
	where q.check_id = e.check_id and m.job = n.job
	order by m.business_date desc
	limit 1
) c on true
where e.shop = :shop and e.check_id = :check and e.subject_id = :subjectId and e.unit = :unit
order by e.event_id desc
limit 1
