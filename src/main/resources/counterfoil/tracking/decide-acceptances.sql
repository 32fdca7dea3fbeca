-- Results came first; what is open or accepted now meets what a person decided, at tonight's amount.
create temporary table if not exists decided_tonight (
	shop text not null,
	check_id text not null,
	subject_id text not null,
	unit text not null,
	event_id bigint,
	pending_id bigint,
	effect text,
	accepted_by bigint,
	ended_by text
) on commit drop;
truncate decided_tonight;
insert into decided_tonight
with pending as (
	select a.shop, a.check_id, a.subject_id, a.unit, max(a.acceptance_id) as acceptance_id
	from tracking.acceptances a
	join ledger.shops s on s.shop = a.shop and s.job = :job
	where not exists (
		select from tracking.night_acceptances n
		join tracking.nights_before(:nightId) b using (night_id)
		where n.acceptance_id = a.acceptance_id
	)
	group by a.shop, a.check_id, a.subject_id, a.unit
),
tonight as (
	select e.shop, e.check_id, e.subject_id, e.unit, max(e.event_id) as event_id
	from tracking.events e
	where e.night_id = :nightId
	group by e.shop, e.check_id, e.subject_id, e.unit
),
candidate as (
	select p.shop, p.check_id, p.subject_id, p.unit, p.acceptance_id as pending_id
	from pending p
	union all
	select b.shop, b.check_id, b.subject_id, b.unit, null
	from standing_before b
	where b.state = 'accepted'
		and not exists (
			select from pending p
			where (p.shop, p.check_id, p.subject_id, p.unit) = (b.shop, b.check_id, b.subject_id, b.unit)
		)
),
met as (
	select c.shop, c.check_id, c.subject_id, c.unit, c.pending_id, p.decision, e.event_id, e.state,
		p.until_on < :businessDate as pending_expired,
		coalesce(tracking.covers(p, e.difference, :businessDate), false) as pending_covers,
		case when e.state = 'accepted' then h.acceptance_id end as held_id,
		h.until_on < :businessDate as held_expired,
		coalesce(tracking.covers(h, e.difference, :businessDate), false) as held_covers
	from candidate c
	left join tonight t using (shop, check_id, subject_id, unit)
	left join standing_before b using (shop, check_id, subject_id, unit)
	left join tracking.events e on e.event_id = coalesce(t.event_id, b.event_id)
	left join tracking.acceptances p on p.acceptance_id = c.pending_id
	left join tracking.acceptances h on h.acceptance_id = e.acceptance_id
)
select m.shop, m.check_id, m.subject_id, m.unit, m.event_id, m.pending_id,
	case
		when m.pending_id is null then null
		when m.decision = 'reopen' then case when m.state = 'accepted' then 'reopened' else 'nothing accepted' end
		when coalesce(m.state, 'cleared') not in ('open', 'accepted') then 'nothing open'
		when m.pending_covers then 'accepted'
		when m.pending_expired then 'expired'
		else 'exceeded'
	end,
	case when m.decision = 'accept' and m.state in ('open', 'accepted') and m.pending_covers then m.pending_id end,
	case
		when m.state is distinct from 'accepted' then null
		when m.decision = 'reopen' then 'person'
		when m.decision = 'accept' and m.pending_covers or m.held_covers then null
		when m.held_expired then 'person'
		else 'amount'
	end
from met m;
analyze decided_tonight;
