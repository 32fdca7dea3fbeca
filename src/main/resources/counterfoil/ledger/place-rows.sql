-- Every staged row and what becomes of it: the best row of a key, judged against the row the ledger holds.
create temporary table posting_row on commit drop as
with placed as (
	select s.shop, {s.columns}, s.file_id, s.line, f.rank, f.as_of, f.path collate "C" as path,
		row_number() over (partition by s.shop, {s.key} order by f.standing desc, s.line desc) as place
	from staging.{record} s
	join posting_file f on f.file_id = s.file_id and f.record = '{record}'
)
select p.shop, {p.columns}, p.file_id, p.line, p.rank, p.as_of,
	case
		when p.place > 1 then 'superseded'
		when l.shop is null then 'inserted'
		when (l.rank, l.as_of, h.path, l.file_id) > (p.rank, p.as_of, p.path, p.file_id) then 'superseded'
		when ({l.columns}) is distinct from ({p.columns}) then 'changed'
		when (l.rank, l.as_of, h.path, l.line) = (p.rank, p.as_of, p.path, p.line) then 'identical'
		else 'moved'
	end as verdict
from placed p
left join ledger.{record} l on p.place = 1 and l.shop = p.shop and {l.key = p.key}
left join ledger.files h on h.file_id = l.file_id
