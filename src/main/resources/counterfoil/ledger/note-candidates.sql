-- Rows that may belong to another order than before.
insert into posting_candidate (shop, id, order_id, order_name, linked_order_id)
select r.shop, r.{id}, r.order_id, r.order_name, r.linked_order_id
from posting_touched t
join ledger.{record} r on r.shop = t.shop and r.{id} = t.id
where t.record = '{record}' and t.verdict in ('inserted', 'changed')
union
-- bearing the name of an order that came or went tonight; it matters where there is no id, or the order has none
select r.shop, r.{id}, r.order_id, r.order_name, r.linked_order_id
from posting_named n
join ledger.{record} r on r.shop = n.shop and r.order_name = n.value
where n.word = 'order name' and (r.order_id is null or r.order_id like 'name:%')
union
select r.shop, r.{id}, r.order_id, r.order_name, r.linked_order_id
from posting_touched t
join ledger.{record} r on r.shop = t.shop and r.order_name = substr(t.id, length('name:') + 1)
where t.record = 'orders' and t.verdict <> 'moved' and t.id like 'name:%'
union
-- linked to a name until now, while the order it names by id comes tonight
select r.shop, r.{id}, r.order_id, r.order_name, r.linked_order_id
from posting_touched t
join ledger.{record} r on r.shop = t.shop and r.order_id = t.id
where t.record = 'orders' and t.verdict = 'inserted' and r.order_id is distinct from r.linked_order_id
union
select r.shop, r.{id}, r.order_id, r.order_name, r.linked_order_id
from posting_named n
join ledger.{record} r on r.shop = n.shop and r.order_id = 'name:' || n.value
where n.word = 'order name' and r.order_id is distinct from r.linked_order_id
union
select r.shop, r.{id}, r.order_id, r.order_name, r.linked_order_id
from posting_touched t
join ledger.{record} r on r.shop = t.shop and r.linked_order_id = t.id
where t.record = 'orders' and t.verdict = 'removed'
