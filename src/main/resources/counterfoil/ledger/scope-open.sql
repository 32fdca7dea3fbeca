-- What differed or was in grace the last time it was looked at, and what is open although no outcome says so.
insert into posting_subject (shop, subject, subject_id)
select o.shop, o.subject, o.subject_id
from tracking.outcomes o
join ledger.shops s on s.shop = o.shop
where s.job = :job and o.outcome <> 'agrees' and o.outcome in ('differs', 'in grace')
union
select e.shop, e.subject, e.subject_id
from tracking.events_before(:nightId) b
join tracking.events e on e.event_id = b.event_id
where e.state <> 'cleared'
