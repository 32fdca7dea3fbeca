delete from ledger.return_reasons r
where r.job = :job
	and not exists (
		select from unnest(cast(:sourceValues as text[])) as t (source_value)
		where ledger.reason_key(t.source_value) = r.reason_key
	)
