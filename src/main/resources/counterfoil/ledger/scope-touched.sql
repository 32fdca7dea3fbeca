-- The subjects that touched rows are about, by the links as they stand: asked before linking and again after.
insert into {target} (shop, subject, subject_id)
with touched as (
	select record, shop, id, part, verdict
	from posting_touched
	where verdict = any (string_to_array(:verdicts, ','))
),
refund as (
	select shop, id
	from touched
	where record in ('refunds', 'refund_lines', 'refund_adjustments')
	group by shop, id
),
return as (
	select shop, id
	from touched
	where record in ('returns', 'return_lines', 'exchange_lines')
	group by shop, id
)
select shop, 'order', id
from touched
where record in ('orders', 'order_lines')
union
-- the lines that are left come with their order
select shop, 'order line', ledger.composite(id, part)
from touched
where record = 'order_lines' and verdict = 'removed'
union
select shop, 'refund', id
from refund
union
select r.shop, v.subject, v.subject_id
from refund t
join ledger.refunds r on r.shop = t.shop and r.refund_id = t.id
cross join lateral (values ('order', r.linked_order_id), ('return', r.return_id)) as v (subject, subject_id)
where v.subject_id is not null
union
select shop, 'return', id
from return
union
select r.shop, 'order', r.linked_order_id
from return t
join ledger.returns r on r.shop = t.shop and r.return_id = t.id
where r.linked_order_id is not null
union
select r.shop, v.subject, v.subject_id
from touched t
join ledger.transactions r on r.shop = t.shop and r.transaction_id = t.id
cross join lateral (values ('order', r.linked_order_id), ('refund', r.linked_refund_id)) as v (subject, subject_id)
where t.record = 'transactions' and v.subject_id is not null
union
select r.shop, v.subject, v.subject_id
from touched t
join ledger.credits r on r.shop = t.shop and r.credit_id = t.id
cross join lateral (values ('order', r.linked_order_id), ('refund', r.refund_id), ('return', r.return_id))
	as v (subject, subject_id)
where t.record = 'credits' and v.subject_id is not null
union
select r.shop, 'order', r.linked_order_id
from touched t
join ledger.payout_entries r on r.shop = t.shop and r.entry_id = t.id
where t.record = 'payout_entries' and r.linked_order_id is not null
union
select shop, 'stock item', ledger.composite(id, part)
from touched
where record = 'stock_counts'
on conflict do nothing
