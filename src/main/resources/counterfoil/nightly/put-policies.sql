-- a night that repeats another must write nothing
with wanted as (
	select shop, key, by, name, daterange(valid_from, valid_to, '[]') as valid, value
	from jsonb_to_recordset(:terms::jsonb) as t
		(shop text, key text, by text, name text, valid_from date, valid_to date, value numeric)
), gone as (
	delete from ledger.policies p
	where p.shop in (:shops)
		and not exists (
			select from wanted w
			where (w.shop, w.key, w.by, w.name, w.valid) = (p.shop, p.key, p.by, p.name, p.valid)
		)
)
insert into ledger.policies as p (shop, key, by, name, valid, value)
select shop, key, by, name, valid, value
from wanted
on conflict (shop, key, by, name, valid) do update
set value = excluded.value
where p.value <> excluded.value
