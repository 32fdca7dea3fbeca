update ledger.file_records r
set inserted = c.inserted, changed = c.changed, identical = c.identical, superseded = c.superseded
from (
	select file_id, count(*) filter (where verdict = 'inserted') as inserted,
		count(*) filter (where verdict = 'changed') as changed,
		count(*) filter (where verdict in ('identical', 'moved')) as identical,
		count(*) filter (where verdict = 'superseded') as superseded
	from posting_row
	group by file_id
) c
where r.file_id = c.file_id and r.record = '{record}'
