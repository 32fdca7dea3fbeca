alter role postgres password '{owner_password}';
do $$
begin
	if not exists (select from pg_roles where rolname = 'counterfoil_checks') then
		create role counterfoil_checks;
	end if;
end $$;
alter role counterfoil_checks login nosuperuser nocreatedb nocreaterole noreplication noinherit nobypassrls
	connection limit 4 password '{checks_password}';
-- what one statement may take of the machine
alter role counterfoil_checks set temp_file_limit = '2GB';
alter role counterfoil_checks set work_mem = '32MB';
alter role counterfoil_checks set max_parallel_workers_per_gather = 0;
revoke temporary on database postgres from public;
