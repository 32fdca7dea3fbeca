update ledger.files
set state = 'refused',
	problem_line = :line,
	problem_code = :code,
	problem_what = :what,
	problem_action = :action
where file_id = :fileId
