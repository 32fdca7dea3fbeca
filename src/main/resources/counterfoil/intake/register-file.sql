insert into ledger.files (shop, path, sha256, bytes, modified_at, as_of, as_of_source, contract, contract_sha256, family,
	state, business_date, revision, problem_line, problem_code, problem_what, problem_action, headers_ignored,
	headers_missing)
values (:shop, :path, :sha256, :bytes, :modifiedAt, :asOf, :asOfSource, :contract, :contractSha256, :family,
	:state, :businessDate, :revision, :problemLine, :problemCode, :problemWhat, :problemAction, :headersIgnored,
	:headersMissing)
returning file_id
