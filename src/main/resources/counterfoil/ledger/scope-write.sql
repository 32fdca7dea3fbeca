-- The family's order lines come last: there are many, and nothing follows from them. Subjects were noted as often as
-- something led to them, so they are made one before their lines are looked for. Sorted, for the index is then written
-- from left to right.
insert into ledger.scope (night_id, shop, subject, subject_id)
with noted as materialized (
	select shop, subject, subject_id
	from posting_subject
	group by shop, subject, subject_id
)
select :nightId, s.shop, s.subject, s.subject_id
from (
	select shop, subject, subject_id
	from noted
	union all
	select l.shop, 'order line', ledger.composite(l.order_id, l.line_no::text)
	from noted n
	join ledger.order_lines l on l.shop = n.shop and l.order_id = n.subject_id
	where n.subject = 'order'
) s
order by s.shop, s.subject, s.subject_id
on conflict do nothing
