-- Files that tell otherwise of the same rows than another of the same as-of and precedence. One of them wins by its path,
-- and nobody said it is right. A file that came anew under its path corrects the one before it and contradicts nothing.
with contradicting as (
	select p.file_id, b.file_id as other_id
	from posting_row p
	join posting_row b on b.shop = p.shop and {b.key = p.key} and b.verdict <> 'superseded'
	where p.verdict = 'superseded' and b.file_id <> p.file_id and (b.rank, b.as_of) = (p.rank, p.as_of)
		and ({b.columns}) is distinct from ({p.columns})
	union all
	select p.file_id, l.file_id
	from posting_row p
	join ledger.{record} l on l.shop = p.shop and {l.key = p.key}
	where p.verdict in ('changed', 'superseded') and l.file_id <> p.file_id and (l.rank, l.as_of) = (p.rank, p.as_of)
		and ({l.columns}) is distinct from ({p.columns})
),
noted as (
	select c.file_id, count(*) as rows, max(o.path collate "C") as other_path
	from contradicting c
	join ledger.files f on f.file_id = c.file_id
	join ledger.files o on o.file_id = c.other_id
	where o.path <> f.path
	group by c.file_id
)
update ledger.files f
set problem_code = 'files-contradict',
	problem_what = format('%s %s of {record} %s what %s says at the same as-of; the greater path counts', n.rows,
		case when n.rows = 1 then 'row' else 'rows' end, case when n.rows = 1 then 'contradicts' else 'contradict' end,
		n.other_path),
	problem_action = 'Deliver what is right again, with a later date.'
from noted n
where f.file_id = n.file_id and f.problem_code is null
