-- Which refunds a return was answered by: those that name it; where none does, those of the order that name none.
create temporary table statistics_answers on commit drop as
select v.shop, v.source, v.source_id, p.refund_id
from (select distinct shop, source, source_id from statistics_listed) v
join position.refunds p on p.shop = v.shop and p.return_id = v.source_id
where v.source = 'return'
union
select v.shop, v.source, v.source_id, v.source_id
from statistics_listed v
where v.source = 'refund'
union
select r.shop, 'return', r.return_id, p.refund_id
from (select distinct shop, source_id from statistics_listed where source = 'return') v
join position.returns r on r.shop = v.shop and r.return_id = v.source_id
join position.refunds p on p.shop = r.shop and p.order_id = r.order_id and p.return_id is null
	and p.created_at >= r.requested_at
where not exists (select from position.refunds x where x.shop = r.shop and x.return_id = r.return_id)
	and not exists (select from position.returns x
		where x.shop = r.shop and x.order_id = r.order_id and x.return_id <> r.return_id)
