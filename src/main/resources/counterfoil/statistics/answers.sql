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
select r.shop, 'return', r.return_id, f.refund_id
from (select distinct shop, source_id from statistics_listed where source = 'return') v
join ledger.returns r on r.shop = v.shop and r.return_id = v.source_id
-- by the ledger, whose rows are found by their order
join ledger.refunds f on f.shop = r.shop and f.linked_order_id = r.linked_order_id and f.return_id is null
	and f.created_at >= r.requested_at
where not exists (select from ledger.refunds x where x.shop = r.shop and x.return_id = r.return_id)
	and not exists (select from ledger.returns x
		where x.shop = r.shop and x.linked_order_id = r.linked_order_id and x.return_id <> r.return_id)
