-- Refund transactions of the orders noted for the scope, and touched ones that lost their order.
insert into posting_tender
	(shop, transaction_id, order_id, kind, refund_id, linked_refund_id, amount, currency, occurred_at)
select t.shop, t.transaction_id, t.linked_order_id, t.kind, t.refund_id, t.linked_refund_id, t.amount, t.currency,
	t.occurred_at
from posting_subject s
join ledger.transactions t on t.shop = s.shop and t.linked_order_id = s.subject_id
where s.subject = 'order' and (t.kind = 'refund' or t.linked_refund_id is not null)
union
select t.shop, t.transaction_id, t.linked_order_id, t.kind, t.refund_id, t.linked_refund_id, t.amount, t.currency,
	t.occurred_at
from posting_touched c
join ledger.transactions t on t.shop = c.shop and t.transaction_id = c.id
where c.record = 'transactions' and c.verdict in ('changed', 'relinked')
