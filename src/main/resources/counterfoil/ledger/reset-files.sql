update ledger.files
set state = 'loading', lines = 0, records_read = 0, records_staged = 0, records_rejected = 0
where file_id in (:fileIds)
