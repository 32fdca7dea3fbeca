-- Why the login of users' own checks may do more than read; nothing where it may not.
with me as (
	select r.oid, r.rolname, r.rolsuper, r.rolcreaterole, r.rolcreatedb, r.rolreplication, r.rolbypassrls
	from pg_roles r
	where r.rolname = current_user
),
reason (place, reason) as (
	select 1, format('it is %s', quote_ident(me.rolname)) from me where me.rolname <> ?
	union all
	select 2, 'it is a superuser' from me where me.rolsuper
	union all
	select 3, 'it may make roles or databases, replicate, or pass over row security'
	from me
	where me.rolcreaterole or me.rolcreatedb or me.rolreplication or me.rolbypassrls
	union all
	select 4, format('it belongs to the role %s', quote_ident(g.rolname))
	from me
	join pg_auth_members m on m.member = me.oid
	join pg_roles g on g.oid = m.roleid
	union all
	select 5, format('it may create objects in schema %s', quote_ident(n.nspname))
	from pg_namespace n
	where n.nspname !~ '^pg_(toast_)?temp_' and has_schema_privilege(n.oid, 'create')
	union all
	select 6, format('it may write %s', c.oid::regclass)
	from pg_class c
	join pg_namespace n on n.oid = c.relnamespace
	where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
		and n.nspname !~ '^pg_(toast|temp)' and has_schema_privilege(n.oid, 'usage')
		and has_table_privilege(c.oid, 'insert, update, delete, truncate, references, trigger')
	union all
	select 7, format('it may read %s', c.oid::regclass)
	from pg_class c
	join pg_namespace n on n.oid = c.relnamespace
	where c.relkind in ('r', 'p', 'v', 'm') and n.nspname in ('staging', 'tracking', 'batch')
		and has_schema_privilege(n.oid, 'usage') and has_any_column_privilege(c.oid, 'select')
)
select r.reason
from reason r
order by r.place, r.reason collate "C"
limit 1
