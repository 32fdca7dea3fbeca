-- What a block adds to the row of its file. Only a file that is still loading takes blocks.
update ledger.files
set lines = lines + :lines,
	records_read = records_read + :read,
	records_staged = records_staged + :staged,
	records_rejected = records_rejected + :rejected
where file_id = :fileId and state = 'loading'
returning records_read, records_staged, records_rejected
