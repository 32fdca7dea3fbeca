-- An order known by its name alone gives way to an order with an id and that name. One such order is enough: were it
-- to stay once a second bears the name, the ledger would depend on which of them came first.
with removed as (
	delete from ledger.orders a
	using (select shop, value from posting_named where word = 'order name' group by shop, value) n
	where a.order_id like 'name:%' and n.shop = a.shop and n.value = a.order_name
		and exists (
			select from ledger.orders o
			where o.shop = a.shop and o.order_name = a.order_name and o.order_id not like 'name:%'
		)
	returning a.shop, a.order_id
)
insert into posting_touched (record, shop, id, part, verdict)
select 'orders', shop, order_id, '', 'removed'
from removed
