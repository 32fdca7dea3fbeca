-- Which order a row belongs to: the one whose id it names, else the only one that bears the name.
with linked as (
	select c.shop, c.id, c.linked_order_id as before,
		case
			when o.order_id is not null then o.order_id
			when c.order_id not like 'name:%' then coalesce((
				-- not delivered by its id, but perhaps by its name alone
				select min(n.order_id)
				from ledger.orders n
				where n.shop = c.shop and n.order_name = c.order_name
				having count(*) = 1 and min(n.order_id) like 'name:%'
			), c.order_id)
			else (
				select min(n.order_id)
				from ledger.orders n
				where n.shop = c.shop and n.order_name = coalesce(c.order_name, substr(c.order_id, length('name:') + 1))
				having count(*) = 1
			)
		end as after
	from posting_candidate c
	left join ledger.orders o on o.shop = c.shop and o.order_id = c.order_id
),
relinked as (
	update ledger.{record} r
	set {linked order} = l.after
	from linked l
	where r.shop = l.shop and r.{id} = l.id and l.after is distinct from l.before
	returning r.shop, r.{id} as id, l.before, l.after
),
noted as (
	insert into posting_subject (shop, subject, subject_id)
	select r.shop, 'order', o.order_id
	from relinked r
	cross join lateral (values (r.before), (r.after)) as o (order_id)
	where o.order_id is not null
)
insert into posting_touched (record, shop, id, part, verdict)
select '{record}', shop, id, '', 'relinked'
from relinked
union all
-- the orders of its name changed, and it still belongs to none of them: there are several
select '{record}', shop, id, '', 'relinked'
from linked
where before is null and after is null
