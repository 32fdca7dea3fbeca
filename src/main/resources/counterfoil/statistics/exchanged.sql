-- What each return was exchanged for: its exchange lines, else the lines of the order an app made of them. Looked up return by
-- return: a list of all orders that were ever given in exchange would be read as a whole.
create temporary table statistics_exchanged on commit drop as
select v.shop, v.return_id, x.sku, x.product
from (select distinct shop, source_id as return_id from statistics_listed where source = 'return') v
cross join lateral (
	select l.sku, l.product
	from ledger.exchange_lines l
	where l.shop = v.shop and l.return_id = v.return_id
	union all
	select l.sku, l.product
	from position.exchange_orders e
	join ledger.order_lines l on l.shop = e.shop and l.order_id = e.order_id
	where e.shop = v.shop and e.return_id = v.return_id and e.given
		and not exists (select from ledger.exchange_lines n where n.shop = v.shop and n.return_id = v.return_id)
) x
