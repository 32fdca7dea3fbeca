-- A credit that names only its refund or its return belongs to their order.
with candidate as (
	select t.shop, t.id as credit_id
	from posting_touched t
	where t.record = 'credits' and t.verdict in ('inserted', 'changed', 'relinked')
	union
	select c.shop, c.credit_id
	from posting_touched t
	join ledger.credits c on c.shop = t.shop and c.refund_id = t.id
	where t.record = 'refunds' and t.verdict in ('inserted', 'changed', 'relinked')
	union
	select c.shop, c.credit_id
	from posting_touched t
	join ledger.credits c on c.shop = t.shop and c.return_id = t.id
	where t.record = 'returns' and t.verdict in ('inserted', 'changed', 'relinked')
),
linked as (
	select c.shop, c.credit_id, c.linked_order_id as before, coalesce(r.linked_order_id, t.linked_order_id) as after
	from candidate d
	join ledger.credits c on c.shop = d.shop and c.credit_id = d.credit_id
	left join ledger.refunds r on r.shop = c.shop and r.refund_id = c.refund_id
	left join ledger.returns t on t.shop = c.shop and t.return_id = c.return_id
	where c.order_id is null and c.order_name is null
),
relinked as (
	update ledger.credits c
	set linked_order_id = l.after
	from linked l
	where c.shop = l.shop and c.credit_id = l.credit_id and l.after is distinct from l.before
	returning c.shop, c.credit_id as id, l.before, l.after
),
noted as (
	insert into posting_subject (shop, subject, subject_id)
	select r.shop, 'order', o.order_id
	from relinked r
	cross join lateral (values (r.before), (r.after)) as o (order_id)
	where o.order_id is not null
)
insert into posting_touched (record, shop, id, part, verdict)
select 'credits', shop, id, '', 'relinked'
from relinked
