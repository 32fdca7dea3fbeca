select encode(sha256(convert_to(coalesce(string_agg(
		concat_ws('|', f.shop, f.path, f.sha256, f.as_of at time zone 'UTC', f.contract_sha256),
		chr(10) order by f.shop collate "C", f.path collate "C", f.sha256, f.as_of, f.contract_sha256 collate "C"),
	''), 'UTF8')), 'hex')
from ledger.files f
join ledger.shops s using (shop)
where s.job = :job
