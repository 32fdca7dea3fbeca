-- Every file that came for the night's business date, whichever revision saw it first.
select f.file_id, f.shop, f.path, f.sha256, f.bytes, f.lines, f.as_of, f.as_of_source, f.contract, f.state, f.records_read,
	f.records_rejected, f.problem_line, f.problem_code, f.problem_what, f.problem_action, f.headers_missing
from ledger.files f
join tracking.night_shops n on n.night_id = :nightId and n.shop = f.shop
where f.business_date = :businessDate and f.revision <= :revision
order by f.shop collate "C", f.path collate "C", f.revision, f.file_id
