delete from ledger.rejects where file_id in (:fileIds)
