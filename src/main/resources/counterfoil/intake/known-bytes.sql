select shop, path, sha256, as_of, as_of_source, contract, contract_sha256, state, problem_code, records_read,
	records_rejected
from ledger.files
where sha256 = any(:sha256) and state in ('posted', 'refused')
order by file_id
