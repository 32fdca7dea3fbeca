-- Rows that may belong to another order than before.
insert into posting_candidate (shop, id, order_id, order_name, linked_order_id)
select r.shop, r.{id}, r.{order id}, r.{order name}, r.{linked order}
from posting_touched t
join ledger.{record} r on r.shop = t.shop and r.{id} = t.id
where t.record = '{record}' and t.verdict in ('inserted', 'changed')
	and num_nonnulls(r.{order id}, r.{order name}, r.{linked order}) > 0
union
-- bearing the name of an order that came or went tonight; it matters where there is no id, or the order has none
select r.shop, r.{id}, r.{order id}, r.{order name}, r.{linked order}
from posting_named n
join ledger.{record} r on r.shop = n.shop and r.{order name} = n.value
where n.word = 'order name' and (r.{order id} is null or r.{order id} like 'name:%')
union
select r.shop, r.{id}, r.{order id}, r.{order name}, r.{linked order}
from posting_touched t
join ledger.{record} r on r.shop = t.shop and r.{order name} = substr(t.id, length('name:') + 1)
where t.record = 'orders' and t.verdict <> 'moved' and t.id like 'name:%'
union
-- linked to a name until now, while the order it names by id comes tonight
select r.shop, r.{id}, r.{order id}, r.{order name}, r.{linked order}
from posting_touched t
join ledger.{record} r on r.shop = t.shop and r.{order id} = t.id
where t.record = 'orders' and t.verdict = 'inserted' and r.{order id} is distinct from r.{linked order}
union
select r.shop, r.{id}, r.{order id}, r.{order name}, r.{linked order}
from posting_named n
join ledger.{record} r on r.shop = n.shop and r.{order id} = 'name:' || n.value
where n.word = 'order name' and r.{order id} is distinct from r.{linked order}
union
select r.shop, r.{id}, r.{order id}, r.{order name}, r.{linked order}
from posting_touched t
join ledger.{record} r on r.shop = t.shop and r.{linked order} = t.id
where t.record = 'orders' and t.verdict = 'removed'
