-- What became of it, night after night, in the nights that count.
select n.business_date, e.event, e.cause, e.state, e.difference_before, e.difference, e.judged, e.due_on
from tracking.events e
join tracking.counted_nights n using (night_id)
where e.shop = :shop and e.check_id = :check and e.subject_id = :subjectId and e.unit = :unit
order by e.event_id
