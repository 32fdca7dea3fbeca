-- Every staged line and what becomes of it: the newest file that holds any line of a parent holds all of them.
create temporary table posting_row on commit drop as
with placed as (
	select s.shop, {s.columns}, s.file_id, s.line, f.rank, f.as_of, f.path collate "C" as path,
		f.standing = max(f.standing) over (partition by s.shop, s.{parent}) as of_best_file,
		row_number() over (partition by s.shop, {s.key} order by f.standing desc, s.line desc) as place
	from staging.{record} s
	join posting_file f on f.file_id = s.file_id and f.record = '{record}'
),
held as (
	-- the lines of one parent are of one file
	select l.shop, l.{parent}, max(l.rank) as rank, max(l.as_of) as as_of, max(l.file_id) as file_id
	from ledger.{record} l
	join (select shop, {parent} from placed where of_best_file group by shop, {parent}) p
		on p.shop = l.shop and p.{parent} = l.{parent}
	group by l.shop, l.{parent}
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
left join held b on b.shop = p.shop and b.{parent} = p.{parent}
left join ledger.files h on h.file_id = b.file_id
left join ledger.{record} l on l.shop = p.shop and {l.key = p.key}
