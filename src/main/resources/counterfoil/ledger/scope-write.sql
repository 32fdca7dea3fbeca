-- The family's order lines come last: there are many, and nothing follows from them.
insert into ledger.scope (night_id, shop, subject, subject_id)
select :nightId, shop, subject, subject_id
from posting_subject
union
select :nightId, l.shop, 'order line', ledger.composite(l.order_id, l.line_no::text)
from posting_subject s
join ledger.order_lines l on l.shop = s.shop and l.order_id = s.subject_id
where s.subject = 'order'
on conflict do nothing
