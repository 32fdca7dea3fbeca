-- A refund that names only its return belongs to the order of that return.
with candidate as (
	select t.shop, t.id as refund_id
	from posting_touched t
	where t.record = 'refunds' and t.verdict in ('inserted', 'changed', 'relinked')
	union
	select r.shop, r.refund_id
	from posting_touched t
	join ledger.refunds r on r.shop = t.shop and r.return_id = t.id
	where t.record = 'returns' and t.verdict in ('inserted', 'changed', 'relinked')
),
linked as (
	select r.shop, r.refund_id, r.linked_order_id as before, t.linked_order_id as after
	from candidate c
	join ledger.refunds r on r.shop = c.shop and r.refund_id = c.refund_id
	join ledger.returns t on t.shop = r.shop and t.return_id = r.return_id
	where r.order_id is null and r.order_name is null
),
relinked as (
	update ledger.refunds r
	set linked_order_id = l.after
	from linked l
	where r.shop = l.shop and r.refund_id = l.refund_id and l.after is distinct from l.before
	returning r.shop, r.refund_id as id, l.before, l.after
),
noted as (
	insert into posting_subject (shop, subject, subject_id)
	select r.shop, 'order', o.order_id
	from relinked r
	cross join lateral (values (r.before), (r.after)) as o (order_id)
	where o.order_id is not null
)
insert into posting_touched (record, shop, id, part, verdict)
select 'refunds', shop, id, '', 'relinked'
from relinked
