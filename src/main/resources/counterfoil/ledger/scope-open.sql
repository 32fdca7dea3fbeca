-- What differed or was in grace the last time it was looked at, and what is open although no outcome says so.
insert into posting_subject (shop, subject, subject_id)
select o.shop, o.subject, o.subject_id
from tracking.outcomes o
join ledger.shops s on s.shop = o.shop
where s.job = :job and o.outcome <> 'agrees' and o.outcome in ('differs', 'in grace')
union all
select e.shop, e.subject, e.subject_id
from (
	select distinct on (e.shop, e.check_id, e.subject_id, e.unit) e.shop, e.subject, e.subject_id, e.event
	from tracking.events e
	join tracking.counted_nights n on n.night_id = e.night_id
	where n.job = :job
	order by e.shop, e.check_id, e.subject_id, e.unit, e.event_id desc
) e
where e.event not in ('noticed', 'cleared')
on conflict do nothing
