-- Discrepancies whose id begins so, as they stand after the last night of their job.
select l.discrepancy, l.job, l.shop, l.check_id, l.subject_id, l.unit, l.state, l.business_date
from (
	select distinct on (e.shop, e.check_id, e.subject_id, e.unit) e.discrepancy, n.job, e.shop, e.check_id,
		e.subject_id, e.unit, e.state, n.business_date
	from tracking.events e
	join tracking.counted_nights n using (night_id)
	where e.discrepancy = :id or length(:id) < 12 and starts_with(e.discrepancy, :id)
	order by e.shop, e.check_id, e.subject_id, e.unit, e.event_id desc
) l
order by l.discrepancy collate "C"
limit :most
