-- The subjects that touched rows are about, by the links as they stand: asked before linking and again after. Some come
-- twice; what reads them makes them one.
insert into {target} (shop, subject, subject_id)
select t.shop, 'order', t.id
from posting_touched t
where t.verdict = any (string_to_array(:verdicts, ',')) and t.record in ('orders', 'order_lines', 'order_taxes')
union all
-- the lines that are left come with their order
select t.shop, 'order line', ledger.composite(t.id, t.part)
from posting_touched t
where t.verdict = 'removed' and t.record = 'order_lines'
union all
select t.shop, v.subject, v.subject_id
from posting_touched t
left join ledger.refunds r on r.shop = t.shop and r.refund_id = t.id
cross join lateral (values ('refund', t.id), ('order', r.linked_order_id), ('return', r.return_id))
	as v (subject, subject_id)
where t.verdict = any (string_to_array(:verdicts, ','))
	and t.record in ('refunds', 'refund_lines', 'refund_adjustments') and v.subject_id is not null
union all
select t.shop, v.subject, v.subject_id
from posting_touched t
left join ledger.returns r on r.shop = t.shop and r.return_id = t.id
cross join lateral (values ('return', t.id), ('order', r.linked_order_id), ('order', r.linked_exchange_order_id))
	as v (subject, subject_id)
where t.verdict = any (string_to_array(:verdicts, ','))
	and t.record in ('returns', 'return_lines', 'exchange_lines') and v.subject_id is not null
union all
select t.shop, v.subject, v.subject_id
from posting_touched t
join ledger.transactions r on r.shop = t.shop and r.transaction_id = t.id
cross join lateral (values ('order', r.linked_order_id), ('refund', r.linked_refund_id)) as v (subject, subject_id)
where t.verdict = any (string_to_array(:verdicts, ',')) and t.record = 'transactions' and v.subject_id is not null
union all
select t.shop, v.subject, v.subject_id
from posting_touched t
join ledger.credits r on r.shop = t.shop and r.credit_id = t.id
cross join lateral (values ('order', r.linked_order_id), ('refund', r.refund_id), ('return', r.return_id))
	as v (subject, subject_id)
where t.verdict = any (string_to_array(:verdicts, ',')) and t.record = 'credits' and v.subject_id is not null
union all
select t.shop, 'order', r.linked_order_id
from posting_touched t
join ledger.payout_entries r on r.shop = t.shop and r.entry_id = t.id
where t.verdict = any (string_to_array(:verdicts, ',')) and t.record = 'payout_entries'
	and r.linked_order_id is not null
union all
select t.shop, 'stock item', ledger.composite(t.id, t.part)
from posting_touched t
where t.verdict = any (string_to_array(:verdicts, ',')) and t.record = 'stock_counts'
union all
select t.shop, 'payout', t.id
from posting_touched t
where t.verdict = any (string_to_array(:verdicts, ',')) and t.record = 'payouts'
