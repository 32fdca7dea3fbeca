-- One step from the subjects of a round to the rest of their family.
insert into posting_subject (shop, subject, subject_id, round)
with near as (
	select shop, subject, subject_id
	from posting_subject
	where round = :round
	group by shop, subject, subject_id
),
next (shop, subject, subject_id) as (
	select r.shop, 'refund', r.refund_id
	from near n
	join ledger.refunds r on r.shop = n.shop and r.linked_order_id = n.subject_id
	where n.subject = 'order'
	union
	select r.shop, 'return', r.return_id
	from near n
	join ledger.returns r on r.shop = n.shop and r.linked_order_id = n.subject_id
	where n.subject = 'order'
	union
	-- one whose goods were exchanged for the order
	select r.shop, 'return', r.return_id
	from near n
	join ledger.returns r on r.shop = n.shop and r.linked_exchange_order_id = n.subject_id
	where n.subject = 'order'
	union
	select n.shop, 'order', ledger.first_part(n.subject_id)
	from near n
	where n.subject = 'order line'
	union
	select r.shop, v.subject, v.subject_id
	from near n
	join ledger.refunds r on r.shop = n.shop and r.refund_id = n.subject_id
	cross join lateral (values ('order', r.linked_order_id), ('return', r.return_id)) as v (subject, subject_id)
	where n.subject = 'refund' and v.subject_id is not null
	union
	select r.shop, 'order', v.order_id
	from near n
	join ledger.returns r on r.shop = n.shop and r.return_id = n.subject_id
	cross join lateral (values (r.linked_order_id), (r.linked_exchange_order_id)) as v (order_id)
	where n.subject = 'return' and v.order_id is not null
	union
	select r.shop, 'refund', r.refund_id
	from near n
	join ledger.refunds r on r.shop = n.shop and r.return_id = n.subject_id
	where n.subject = 'return'
	union
	-- a transaction may name a refund that does not say its order
	select t.shop, 'order', t.linked_order_id
	from near n
	join ledger.transactions t on t.shop = n.shop and t.linked_refund_id = n.subject_id
	where n.subject = 'refund' and t.linked_order_id is not null
	union
	select t.shop, 'refund', t.linked_refund_id
	from near n
	join ledger.transactions t on t.shop = n.shop and t.linked_order_id = n.subject_id
	where n.subject = 'order' and t.linked_refund_id is not null
	except
	select shop, subject, subject_id
	from posting_subject
)
select shop, subject, subject_id, :round + 1
from next
