-- For the nights to come: what the policy says tonight.
insert into statement.policies (night_id, shop, rule, said)
select :nightId, p.shop, concat_ws(' ', p.key, nullif(p.name, '')),
	string_agg(trim_scale(p.value) || case when p.valid <> '(,)'
		then format(' (%s..%s)', coalesce(lower(p.valid)::text, ''), coalesce((upper(p.valid) - 1)::text, '')) else '' end
		|| coalesce(', ' || nullif(p.source, ''), ''), '; ' order by p.valid)
from ledger.shops h
join ledger.policies p on p.shop = h.shop
where h.job = :job
group by p.shop, p.key, p.by, p.name
