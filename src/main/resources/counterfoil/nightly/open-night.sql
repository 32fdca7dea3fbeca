insert into ledger.nights (job, business_date, revision, is_full, program, check_set, settings, zone, language)
select :job, :businessDate,
	coalesce((select max(revision) from ledger.nights where job = :job and business_date = :businessDate), 0) + 1,
	:isFull, :program, :checkSet, :settings, :zone, :language
returning night_id, job, business_date, revision
