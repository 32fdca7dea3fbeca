-- Replaces the outcomes of tonight's subjects, writes only what moved, and keeps the counts in step with it.
with outcomes_before as (
	select o.shop, o.subject_id, o.unit, o.outcome, o.amount
	from tracking.outcomes o
	join ledger.scope s on s.shop = o.shop and s.subject = o.subject and s.subject_id = o.subject_id
	where s.night_id = :nightId and s.subject = :subject and o.check_id = :checkId
), outcomes_now as (
	select e.shop, e.subject_id, e.unit, e.outcome,
		trim_scale(coalesce(greatest(abs(e.expected), abs(e.actual)), 0)) as amount
	from pg_temp.examined e
), moved as materialized (
	select coalesce(n.shop, b.shop) as shop, coalesce(n.subject_id, b.subject_id) as subject_id,
		coalesce(n.unit, b.unit) as unit, n.outcome, n.amount,
		b.outcome as outcome_before, b.amount as amount_before
	from outcomes_now n
	full join outcomes_before b on b.shop = n.shop and b.subject_id = n.subject_id and b.unit = n.unit
	where n.outcome is distinct from b.outcome or n.amount is distinct from b.amount
), removed as (
	delete from tracking.outcomes o
	using moved m
	where m.outcome is null and o.check_id = :checkId
		and o.shop = m.shop and o.subject_id = m.subject_id and o.unit = m.unit
), added as (
	insert into tracking.outcomes (shop, check_id, subject, subject_id, unit, outcome, amount)
	select m.shop, :checkId, :subject, m.subject_id, m.unit, m.outcome, m.amount
	from moved m
	where m.outcome is not null and m.outcome_before is null
), changed as (
	update tracking.outcomes o
	set outcome = m.outcome, amount = m.amount
	from moved m
	where m.outcome is not null and m.outcome_before is not null and o.check_id = :checkId
		and o.shop = m.shop and o.subject_id = m.subject_id and o.unit = m.unit
), counted as (
	select m.shop, m.unit, m.outcome, 1 as subjects, m.amount
	from moved m
	where m.outcome is not null
	union all
	select m.shop, m.unit, m.outcome_before, -1, -m.amount_before
	from moved m
	where m.outcome_before is not null
)
insert into tracking.outcome_counts as n (shop, check_id, unit, outcome, subjects, amount)
select c.shop, :checkId, c.unit, c.outcome, sum(c.subjects), trim_scale(sum(c.amount))
from counted c
group by c.shop, c.unit, c.outcome
having sum(c.subjects) <> 0 or sum(c.amount) <> 0
on conflict (shop, check_id, unit, outcome)
do update set subjects = n.subjects + excluded.subjects, amount = trim_scale(n.amount + excluded.amount)
