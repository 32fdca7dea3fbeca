insert into ledger.return_reasons (job, reason_key, source_value, reason, class)
select :job, ledger.reason_key(t.source_value), t.source_value, t.reason, t.class
from unnest(cast(:sourceValues as text[]), cast(:reasons as text[]), cast(:classes as text[])) as t (source_value, reason, class)
on conflict (job, reason_key) do update
set source_value = excluded.source_value, reason = excluded.reason, class = excluded.class
-- a night that repeats another must write nothing
where (return_reasons.source_value, return_reasons.reason, return_reasons.class)
	is distinct from (excluded.source_value, excluded.reason, excluded.class)
