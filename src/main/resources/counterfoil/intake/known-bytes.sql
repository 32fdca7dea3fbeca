-- Files that hold one of the bytes asked for, and whether a newer file of their kind came to their shop since.
select f.shop, f.path, f.sha256, f.as_of, f.as_of_source, f.contract, f.contract_sha256, f.state, f.problem_code,
	f.records_read, f.records_rejected, exists (
		select from ledger.files n
		where n.shop = f.shop and n.contract = f.contract and n.as_of > f.as_of and n.state = 'posted') as overtaken
from ledger.files f
where f.sha256 = any(:sha256) and f.state in ('posted', 'refused')
order by f.file_id
