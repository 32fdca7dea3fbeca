-- Refunds that tonight's files no longer hold, of shops whose exports hold them all: nothing of theirs was touched.
insert into posting_subject (shop, subject, subject_id)
select v.shop, 'refund', v.refund_id
from position.vanished_refunds v
where exists (select from posting_file f where f.shop = v.shop and f.record = 'refunds')
