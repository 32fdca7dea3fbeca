insert into pg_temp.examined (shop, subject_id, unit, expected, actual, outcome, exposure, due_on, evidence)
select c.shop, c.subject_id, c.unit, {expected}, {actual}, o.outcome, {exposure}, d.due_on,
	case when o.outcome <> 'agrees' then {evidence} end
from (
{check}
) as c
cross join lateral (select {due_on} as due_on) as d
cross join lateral (
	select case
		when c.expected is null or c.actual is null then 'not judged'
		when not ({beyond}) then 'agrees'
		when {business_date} < d.due_on then 'in grace'
		else 'differs'
	end as outcome
) as o
-- a check may read more than tonight's views; only what is in scope is judged
where exists (
	select from ledger.scope s
	where s.night_id = {night_id} and s.shop = c.shop and s.subject = {subject} and s.subject_id = c.subject_id
)
