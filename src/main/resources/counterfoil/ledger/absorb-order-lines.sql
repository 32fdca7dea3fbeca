with removed as (
	delete from ledger.order_lines l
	using (select shop, value from posting_named where word = 'order name' group by shop, value) n
	where l.shop = n.shop and l.order_id = 'name:' || n.value and exists (
		select from ledger.orders o
		where o.shop = n.shop and o.order_name = n.value and o.order_id not like 'name:%'
	)
	returning l.shop, l.order_id, l.line_no
)
insert into posting_touched (record, shop, id, part, verdict)
select 'order_lines', shop, order_id, line_no::text, 'removed'
from removed
