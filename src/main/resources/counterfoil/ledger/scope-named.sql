-- The subjects that touched rows name, or named before: refunds and returns by id, stock items by sku, payouts by id
-- or day.
insert into posting_subject (shop, subject, subject_id)
select shop, word, value
from posting_named
where word in ('refund', 'return')
union
-- a movement's reference is an id, alone or as the end of a gid or a path, or the name of a return
select r.shop, 'refund', r.refund_id
from posting_named n
join ledger.refunds r on r.shop = n.shop and r.refund_id = substring(n.value from '[^/]*$')
where n.word = 'reference'
union
select r.shop, 'return', r.return_id
from posting_named n
join ledger.returns r on r.shop = n.shop and r.return_id = substring(n.value from '[^/]*$')
where n.word = 'reference'
union
select r.shop, 'return', r.return_id
from posting_named n
join ledger.returns r on r.shop = n.shop and r.return_name = n.value
where n.word = 'reference'
union
select c.shop, 'stock item', ledger.composite(c.item, c.location)
from posting_named n
join ledger.stock_counts c on c.shop = n.shop and c.sku = n.value and c.location = n.part
where n.word = 'sku'
union
select p.shop, 'payout', p.payout_id
from posting_named n
join ledger.payouts p on p.shop = n.shop and p.payout_id = n.value
where n.word = 'payout'
union
-- without an id the day must tell, and how many payouts it has
select p.shop, 'payout', p.payout_id
from posting_named n
join ledger.payouts p on p.shop = n.shop and p.payout_date::text = n.value and p.currency = n.part
where n.word = 'payout day'
