insert into posting_subject (shop, subject, subject_id)
select l.shop, 'order line', ledger.composite(l.order_id, l.line_no::text)
from posting_subject s
join ledger.order_lines l on l.shop = s.shop and l.order_id = s.subject_id
where s.subject = 'order'
on conflict do nothing
