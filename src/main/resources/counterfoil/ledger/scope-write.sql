-- The family's order lines come last: there are many, and nothing follows from them. Sorted, for the index is then
-- written from left to right.
insert into ledger.scope (night_id, shop, subject, subject_id)
select :nightId, s.shop, s.subject, s.subject_id
from (
	select shop, subject, subject_id
	from posting_subject
	union
	select l.shop, 'order line', ledger.composite(l.order_id, l.line_no::text)
	from posting_subject s
	join ledger.order_lines l on l.shop = s.shop and l.order_id = s.subject_id
	where s.subject = 'order'
	except
	select shop, subject, subject_id
	from ledger.scope
	where night_id = :nightId
) s
order by s.shop, s.subject, s.subject_id
