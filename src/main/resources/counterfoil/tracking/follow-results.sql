-- What tonight's results make of the state before: opened, reopened, noticed, changed, and cleared where an open one is
-- in grace again (its evidence moved, and a full run would not call it open either).
insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event, cause,
	state_before, difference_before, state, judged, noticed_on, opened_on, expected, actual, difference, exposure,
	due_on, acceptance_id, evidence)
with compared as (
	select r.shop, r.check_id, r.subject, r.subject_id, r.unit, r.outcome, r.expected, r.actual, r.exposure, r.due_on,
		r.evidence, c.cause, b.event_id, b.state, b.judged, b.noticed_on, b.opened_on, b.difference,
		b.acceptance_id,
		not b.judged or (r.expected, r.actual, r.exposure, r.evidence)
			is distinct from (e.expected, e.actual, e.exposure, e.evidence) as sides_changed,
		r.due_on is distinct from e.due_on as due_changed
	from tracking.results r
	join checks_run c using (check_id)
	left join standing_before b using (shop, check_id, subject_id, unit)
	left join tracking.events e on e.event_id = b.event_id
	where r.night_id = :nightId
),
decided as (
	select c.shop, c.check_id, c.subject, c.subject_id, c.unit, c.outcome, c.expected, c.actual, c.exposure, c.due_on,
		c.evidence, c.cause, c.event_id, c.state, c.noticed_on, c.opened_on, c.difference, c.acceptance_id,
		case
			when c.outcome = 'not judged' then case when c.state <> 'cleared' and c.judged then 'changed' end
			when c.outcome = 'differs' and c.state in ('open', 'accepted') then case when c.sides_changed then 'changed' end
			when c.outcome = 'differs' and c.opened_on is not null then 'reopened'
			when c.outcome = 'differs' then 'opened'
			when c.outcome = 'in grace' and c.state in ('open', 'accepted') then 'cleared'
			when c.outcome = 'in grace' and c.state = 'in grace'
				then case when c.sides_changed or c.due_changed then 'changed' end
			when c.outcome = 'in grace' then 'noticed'
		end as event
	from compared c
)
select :nightId, d.shop, d.check_id, d.subject, d.subject_id, d.unit,
	tracking.discrepancy(d.shop, d.check_id, d.subject_id, d.unit), d.event, d.cause, d.state, d.difference,
	case d.event
		when 'noticed' then 'in grace'
		when 'changed' then d.state
		when 'cleared' then 'cleared'
		else 'open'
	end,
	d.outcome <> 'not judged',
	case when d.event = 'noticed' then cast(:businessDate as date) else d.noticed_on end,
	case when d.event = 'opened' then cast(:businessDate as date) else d.opened_on end,
	case when k.kept then e.expected else d.expected end,
	case when k.kept then e.actual else d.actual end,
	case when k.kept then e.difference else d.actual - d.expected end,
	case when k.kept then e.exposure else d.exposure end,
	case when k.kept then e.due_on else d.due_on end,
	case when d.event = 'changed' then d.acceptance_id end,
	case when k.kept then e.evidence else d.evidence end
from decided d
-- Without both sides, and when it is cleared, the figures stay those last judged.
cross join lateral (select d.outcome = 'not judged' or d.event = 'cleared' as kept) k
left join tracking.events e on e.event_id = d.event_id and k.kept
where d.event is not null
