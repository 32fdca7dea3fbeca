insert into posting_file (file_id, shop, record, rank, as_of, path, staged, standing)
select f.file_id, f.shop, r.record, r.rank, f.as_of, f.path, r.staged,
	row_number() over (partition by r.record order by r.rank, f.as_of, f.path collate "C", f.file_id)
from ledger.files f
join ledger.shops s on s.shop = f.shop
join ledger.file_records r on r.file_id = f.file_id
where s.job = :job and f.state = 'loaded'
