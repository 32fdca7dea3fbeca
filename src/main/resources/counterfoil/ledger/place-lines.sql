-- Every staged line and what becomes of it: the newest file that holds any line of a parent holds all of them.
create temporary table posting_row on commit drop as
with placed as (
	select s.shop, {s.columns}, s.file_id, s.line, f.rank, f.as_of, f.path collate "C" as path,
		f.standing = max(f.standing) over (partition by s.shop, s.{parent}) as of_best_file,
		row_number() over (partition by s.shop, {s.key} order by f.standing desc, s.line desc) as place
	from staging.{record} s
	join posting_file f on f.file_id = s.file_id and f.record = '{record}'
)
select p.shop, {p.columns}, p.file_id, p.line, p.rank, p.as_of,
	case
		-- a line without a number only told of others
		when p.{number} is null then 'superseded'
		when not p.of_best_file or p.place > 1 then 'superseded'
		when (b.rank, b.as_of, h.path, b.file_id) > (p.rank, p.as_of, p.path, p.file_id) then 'superseded'
		when l.shop is null then 'inserted'
		when ({l.columns}) is distinct from ({p.columns}) then 'changed'
		when (l.rank, l.as_of, h.path, l.line) = (p.rank, p.as_of, p.path, p.line) then 'identical'
		else 'moved'
	end as verdict
from placed p
left join lateral (
	-- the lines of one parent are of one file: any of them tells which
	select l.rank, l.as_of, l.file_id
	from ledger.{record} l
	where l.shop = p.shop and l.{parent} = p.{parent}
	limit 1
) b on true
left join ledger.files h on h.file_id = b.file_id
left join ledger.{record} l on l.shop = p.shop and {l.key = p.key}
