-- What stands accepted as of the night, and by what decision.
select e.discrepancy, a.up_to, a.until_on, a.reason, a.decided_by, a.reviewed_by, a.decided_at
from tracking.events_as_of(:nightId) l
join tracking.events e using (event_id)
join tracking.acceptances a using (acceptance_id)
where e.state = 'accepted'
order by e.discrepancy collate "C", a.acceptance_id
