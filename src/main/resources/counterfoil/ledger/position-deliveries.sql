-- When each record was delivered last, and whether it is every night. Of files of one day, and of headers alone, one is as
-- good as another: something was delivered.
insert into position.deliveries (shop, record, last_on, nightly)
with days as (
	select f.shop, r.record, (f.as_of at time zone h.zone)::date as day
	from ledger.scope s
	join ledger.shops h on h.shop = s.shop
	join ledger.files f on f.shop = s.shop and f.state = 'posted'
	join ledger.file_records r on r.file_id = f.file_id and r.record = s.subject_id
	where s.night_id = :nightId and s.subject = 'export'
	group by f.shop, r.record, day
),
newest as (
	select shop, record, max(day) as last_on
	from days
	group by shop, record
)
select n.shop, n.record, n.last_on, count(*) = 3
from newest n
join days d on d.shop = n.shop and d.record = n.record and d.day between n.last_on - 2 and n.last_on
group by n.shop, n.record, n.last_on
