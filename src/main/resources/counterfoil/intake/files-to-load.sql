select file_id, shop, path, bytes, modified_at, as_of, contract, records_read
from ledger.files
where state = 'loading'
order by path collate "C"
