copy (
select left(c.shop::text, 500), left(c.subject_id::text, 2000), left(c.unit::text, 20), {expected}, {actual}, {exposure},
	{due_on}, {since}, case when length(e.evidence) <= 20000 then e.evidence end
from (
{check}
) as c
cross join lateral (select ({evidence})::text as evidence) as e
limit {rows}
) to stdout
