-- As of a night, from events of nights up to it and its own snapshots: what came later changes nothing here.
with standing as (
	select e.discrepancy, e.shop, e.check_id, e.subject, e.subject_id, e.unit, e.expected, e.actual, e.difference,
		e.exposure, e.state, e.judged, e.due_on, e.evidence, case when e.night_id = :nightId then e.event end as event,
		case when e.state = 'in grace' or e.opened_on is null then e.noticed_on else e.opened_on end as opened_on
	from tracking.events_as_of(:nightId) l
	join tracking.events e using (event_id)
	-- What settled in its grace never was a discrepancy.
	where e.state <> 'cleared' or (e.night_id = :nightId and e.state_before in ('open', 'accepted'))
),
-- In grace again is one thing: what was open is cleared.
cleared as (
	select e.shop, e.check_id, e.subject_id, e.unit
	from tracking.events e
	where e.night_id = :nightId and e.event = 'cleared'
	group by e.shop, e.check_id, e.subject_id, e.unit
),
sized as (
	select s.discrepancy, s.shop, s.check_id, s.subject, s.subject_id, s.unit, s.expected, s.actual, s.difference,
		s.exposure, s.state, s.judged, s.due_on, s.evidence, s.event, s.opened_on, z.size,
		-- Where no amount is named for its unit, a discrepancy hides behind none.
		z.size >= coalesce(m.amount, 0) as material
	from standing s
	left join tracking.night_shops n on n.night_id = :nightId and n.shop = s.shop
	left join ledger.materiality x on x.night_id = :nightId and x.unit = n.currency
	-- Items and records count by the money at stake, where that is known and the job says from which amount on it matters.
	cross join lateral (
		select case when s.unit in ('items', 'records') and s.exposure is not null and x.unit is not null then x.unit else s.unit end as unit
	) as u
	cross join lateral (
		select abs(case when s.unit = u.unit then s.difference else s.exposure end) as size
	) as z
	left join ledger.materiality m on m.night_id = :nightId and m.unit = u.unit
)
-- What it is sorted by comes first, in that order: sorting a million rows is mostly reaching these columns.
select s.material, s.opened_on, s.unit collate "C" as unit, s.size, s.discrepancy collate "C" as discrepancy,
	s.shop collate "C" as shop, s.check_id collate "C" as check_id, s.subject_id collate "C" as subject_id, s.subject,
	s.expected, s.actual, s.difference, s.exposure, s.state, cast(:businessDate as date) - s.opened_on as nights_open,
	s.due_on, case when d.shop is not null then 'cleared' else s.event end as event, o.evidence,
	case
		when s.state <> 'cleared' and c.status is distinct from 'ran' then 'could not run'
		when not s.judged then 'not judged'
		else 'judged'
	end as judgement
from sized s
left join cleared d using (shop, check_id, subject_id, unit)
left join tracking.night_checks c on c.night_id = :nightId and c.check_id = s.check_id
-- In the order of the check's columns, which jsonb does not keep.
cross join lateral (
	select '{' || coalesce(string_agg(to_json(j.key) || ': ' || j.value, ', '
		order by array_position(c.evidence_columns, j.key), j.key collate "C"), '') || '}' as evidence
	from jsonb_each(s.evidence) j
) o
order by s.material desc, s.opened_on, s.unit collate "C", s.size desc, s.discrepancy collate "C", s.shop collate "C",
	s.check_id collate "C", s.subject_id collate "C"
