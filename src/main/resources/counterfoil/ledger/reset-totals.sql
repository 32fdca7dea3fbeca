delete from ledger.file_totals where file_id in (:fileIds)
