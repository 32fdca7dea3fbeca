-- The parts of orders that are about to be absorbed: their lines, their taxes.
with removed as (
	delete from ledger.{record} l
	using ledger.orders a, (select shop, value from posting_named where word = 'order name' group by shop, value) n
	where a.order_id like 'name:%' and n.shop = a.shop and n.value = a.order_name
		and l.shop = a.shop and l.order_id = a.order_id
		and exists (
			select from ledger.orders o
			where o.shop = a.shop and o.order_name = a.order_name and o.order_id not like 'name:%'
		)
	returning l.shop, l.order_id, l.{number}
)
insert into posting_touched (record, shop, id, part, verdict)
select '{record}', shop, order_id, {number}::text, 'removed'
from removed
