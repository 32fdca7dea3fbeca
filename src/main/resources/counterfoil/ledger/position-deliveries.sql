-- When each record was delivered last, and whether it is every night. Of files of one day, and of headers alone, one is as
-- good as another: something was delivered.
insert into position.deliveries (shop, record, last_on, nightly)
with exports as (
	select s.shop, s.subject_id as record, e.record is not null as stated,
		exists (select from ledger.nightly_records n where n.shop = s.shop) as any_stated
	from ledger.scope s
	left join ledger.nightly_records e on e.shop = s.shop and e.record = s.subject_id
	where s.night_id = :nightId and s.subject = 'export'
),
days as (
	select e.shop, e.record, (f.as_of at time zone h.zone)::date as day
	from exports e
	join ledger.shops h on h.shop = e.shop
	join ledger.files f on f.shop = e.shop and f.state = 'posted'
	join ledger.file_records r on r.file_id = f.file_id and r.record = e.record
	group by e.shop, e.record, day
),
newest as (
	select shop, record, max(day) as last_on
	from days
	group by shop, record
)
select e.shop, e.record, n.last_on, case when e.any_stated then e.stated else count(d.day) = 3 end
from exports e
left join newest n on n.shop = e.shop and n.record = e.record
left join days d on d.shop = n.shop and d.record = n.record and d.day between n.last_on - 2 and n.last_on
group by e.shop, e.record, e.stated, e.any_stated, n.last_on
