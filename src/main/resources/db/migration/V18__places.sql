-- Where a refund or its return says that goods were put.
create view position.refund_places as
select l.shop, l.refund_id, i.sku, l.location
from ledger.refund_lines l
join position.refund_items i on i.shop = l.shop and i.refund_id = l.refund_id and i.line_no = l.line_no
where l.restock_type in ('return', 'legacy_restock') and i.sku is not null and l.location is not null
union all
select r.shop, r.refund_id, i.sku, l.location
from ledger.refunds r
join ledger.return_lines l on l.shop = r.shop and l.return_id = r.return_id
join position.return_items i on i.shop = l.shop and i.return_id = l.return_id and i.line_no = l.line_no
where l.disposition in ('restocked', 'processing_required') and i.sku is not null and l.location is not null;

create index on position.refunds (shop, return_id);
