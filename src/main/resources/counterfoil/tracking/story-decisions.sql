-- What people decided, and what became of it.
select d.at, d.by, d.what, d.taken_on
from (
	select a.decided_at, a.acceptance_id as id, to_char(a.decided_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at,
		a.decided_by || coalesce(', reviewed by ' || a.reviewed_by, '') as by,
		case a.decision
			when 'accept' then format('accepted up to %s until %s: %s', a.up_to, a.until_on, a.reason)
			else format('reopened: %s', a.reason)
		end || coalesce(' (' || nullif(t.effect, a.decision || 'ed') || ')', '') as what,
		t.business_date as taken_on
	from tracking.acceptances a
	left join lateral (
		select n.business_date, m.effect
		from tracking.night_acceptances m
		join tracking.counted_nights n using (night_id)
		where m.acceptance_id = a.acceptance_id
		order by n.business_date
		limit 1
	) t on true
	where a.shop = :shop and a.check_id = :check and a.subject_id = :subjectId and a.unit = :unit
	union all
	select o.noted_at, o.note_id, to_char(o.noted_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), o.noted_by,
		concat_ws(', ', 'note', 'owner ' || o.owner, 'due ' || o.due_on) || coalesce(': ' || o.text, ''), t.business_date
	from tracking.notes o
	left join lateral (
		select n.business_date
		from tracking.night_notes m
		join tracking.counted_nights n using (night_id)
		where m.note_id = o.note_id
		order by n.business_date
		limit 1
	) t on true
	where o.shop = :shop and o.check_id = :check and o.subject_id = :subjectId and o.unit = :unit
) d
order by d.decided_at, d.id
