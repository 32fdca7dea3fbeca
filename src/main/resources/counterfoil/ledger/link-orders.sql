-- Which order a row belongs to: the one whose id it names, else the only one that bears the name.
with candidate as (
	select r.shop, r.{id}
	from posting_touched t
	join ledger.{record} r on r.shop = t.shop and r.{id} = t.id
	where t.record = '{record}' and t.verdict in ('inserted', 'changed')
	union
	-- bearing the name of an order that came or went tonight; it matters where there is no id, or the order has none
	select r.shop, r.{id}
	from posting_named n
	join ledger.{record} r on r.shop = n.shop and r.order_name = n.value
	where n.word = 'order name' and (r.order_id is null or r.order_id like 'name:%')
	union
	select r.shop, r.{id}
	from posting_touched t
	join ledger.{record} r on r.shop = t.shop and r.order_name = substr(t.id, length('name:') + 1)
	where t.record = 'orders' and t.verdict <> 'moved' and t.id like 'name:%'
	union
	-- linked to a name until now, while the order it names by id comes tonight
	select r.shop, r.{id}
	from posting_touched t
	join ledger.{record} r on r.shop = t.shop and r.order_id = t.id
	where t.record = 'orders' and t.verdict = 'inserted' and r.order_id is distinct from r.linked_order_id
	union
	select r.shop, r.{id}
	from posting_named n
	join ledger.{record} r on r.shop = n.shop and r.order_id = 'name:' || n.value
	where n.word = 'order name' and r.order_id is distinct from r.linked_order_id
	union
	select r.shop, r.{id}
	from posting_touched t
	join ledger.{record} r on r.shop = t.shop and r.linked_order_id = t.id
	where t.record = 'orders' and t.verdict = 'removed'
),
linked as (
	select r.shop, r.{id}, r.linked_order_id as before,
		case
			when o.order_id is not null then o.order_id
			when r.order_id not like 'name:%' then coalesce((
				-- not delivered by its id, but perhaps by its name alone
				select min(n.order_id)
				from ledger.orders n
				where n.shop = r.shop and n.order_name = r.order_name
				having count(*) = 1 and min(n.order_id) like 'name:%'
			), r.order_id)
			else (
				select min(n.order_id)
				from ledger.orders n
				where n.shop = r.shop and n.order_name = coalesce(r.order_name, substr(r.order_id, length('name:') + 1))
				having count(*) = 1
			)
		end as after
	from candidate c
	join ledger.{record} r on r.shop = c.shop and r.{id} = c.{id}
	left join ledger.orders o on o.shop = r.shop and o.order_id = r.order_id
),
relinked as (
	update ledger.{record} r
	set linked_order_id = l.after
	from linked l
	where r.shop = l.shop and r.{id} = l.{id} and l.after is distinct from l.before
	returning r.shop, r.{id} as id, l.before, l.after
),
noted as (
	insert into posting_subject (shop, subject, subject_id)
	select r.shop, 'order', o.order_id
	from relinked r
	cross join lateral (values (r.before), (r.after)) as o (order_id)
	where o.order_id is not null
	on conflict do nothing
)
insert into posting_touched (record, shop, id, part, verdict)
select '{record}', shop, id, '', 'relinked'
from relinked
