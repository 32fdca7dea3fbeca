-- A row without an id gets one from what never changes later, and from how many such rows its file holds. The number is
-- given in the order of everything else the rows say, so that it does not matter how a file sorts them.
with hashed as (
	select s.ctid as staged_at, s.file_id, s.line, {others}
		sha256(convert_to(row({unchanging})::text, 'UTF8')) as digest
	from staging.{record} s
	where s.{id} is null
),
numbered as (
	select staged_at, 'derived:' || left(encode(digest, 'hex'), 24) || '-'
		|| row_number() over (partition by file_id, digest order by {others in order}line) as derived_id
	from hashed
)
update staging.{record} s
set {id} = n.derived_id
from numbered n
where s.ctid = n.staged_at
