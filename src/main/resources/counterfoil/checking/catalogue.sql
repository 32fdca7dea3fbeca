select n.nspname || '.' || c.relname as table_name, a.attname as column_name
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_attribute a on a.attrelid = c.oid
where n.nspname in ('tonight', 'position', 'ledger')
	and c.relkind in ('r', 'v')
	and a.attnum > 0
	and not a.attisdropped
order by 1, 2
