delete from staging.{record} where file_id in (:fileIds)
