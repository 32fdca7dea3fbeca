-- What the role of users' own checks may not read yet and should.
select format('grant usage on schema %I to %I', n.nspname, r.rolname)
from pg_roles r
cross join pg_namespace n
where r.rolname = :role and n.nspname in ('ledger', 'position', 'tonight')
	and not has_schema_privilege(r.oid, n.oid, 'usage')
union all
select format('grant select on %I.%I to %I', n.nspname, c.relname, r.rolname)
from pg_roles r
cross join pg_class c
join pg_namespace n on n.oid = c.relnamespace
where r.rolname = :role and n.nspname in ('ledger', 'position', 'tonight') and c.relkind in ('r', 'p', 'v')
	and not has_table_privilege(r.oid, c.oid, 'select')
