-- Lines without a number are numbered within their parent and file: by their id, where they have one, so that a line
-- told twice has one number; else by all they say, twins by their place. It does not matter how a file sorts them.
with unnumbered as (
	select s.ctid as staged_at, s.file_id, s.shop, s.{parent}, s.line_id,
		case when s.line_id is null then
			row_number() over (partition by s.file_id, s.shop, s.{parent}, s.line_id order by {others in order}s.line)
		end as twin
	from staging.{record} s
	where s.{number} is null and s.{parent} is not null{apart from}
),
numbered as (
	select staged_at, dense_rank() over (partition by file_id, shop, {parent}
		order by line_id is null, length(line_id), line_id collate "C", twin) as number
	from unnumbered
)
update staging.{record} s
set {number} = n.number
from numbered n
where s.ctid = n.staged_at
