update ledger.files
set problem_line = :line,
	problem_code = :code,
	problem_what = :what,
	problem_action = :action
where file_id = :fileId and problem_code is null
