-- What the subject adds up to, column by column as the position has them.
select a.attname as name, to_jsonb(p) ->> a.attname as value
from position.{table} p
join pg_attribute a on a.attrelid = 'position.{table}'::regclass and a.attnum > 0 and not a.attisdropped
where p.shop = :shop and p.{key} = :subjectId and a.attname not in ('shop', '{key}')
	and to_jsonb(p) ->> a.attname is not null
order by a.attnum
