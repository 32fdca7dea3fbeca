-- a night that repeats another must write nothing
with wanted as (
	select shop, key, by, name, daterange(valid_from, valid_to, '[]') as valid, value, source
	from jsonb_to_recordset(:terms::jsonb) as t
		(shop text, key text, by text, name text, valid_from date, valid_to date, value numeric, source text)
), gone as (
	delete from ledger.policies p
	where p.shop in (:shops)
		and not exists (
			select from wanted w
			where (w.shop, w.key, w.by, w.name, w.valid) = (p.shop, p.key, p.by, p.name, p.valid)
		)
)
insert into ledger.policies as p (shop, key, by, name, valid, value, source)
select shop, key, by, name, valid, value, source
from wanted
on conflict (shop, key, by, name, valid) do update
set value = excluded.value, source = excluded.source
where (p.value, p.source) <> (excluded.value, excluded.source)
