-- Files whose rows of one record are not as many as the manifest counted.
select coalesce(f.file_id, s.file_id) as file_id
from (select file_id, staged from posting_file where record = '{record}') f
full join (
	select r.file_id, count(*) as staged
	from staging.{record} r
	join ledger.files l on l.file_id = r.file_id and l.state = 'loaded'
	join ledger.shops h on h.shop = l.shop and h.job = :job
	group by r.file_id
) s on s.file_id = f.file_id
where coalesce(f.staged, 0) <> coalesce(s.staged, 0)
