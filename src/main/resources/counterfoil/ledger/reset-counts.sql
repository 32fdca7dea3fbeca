update ledger.file_records
set staged = 0, inserted = 0, changed = 0, identical = 0, superseded = 0, first_event = null, last_event = null
where file_id in (:fileIds)
