-- Whether goods need a parcel is said by the order line, else by the product: a gift card comes back with neither.
create or replace view position.refund_items as
select r.shop, r.refund_id, f.line_no, r.linked_order_id as order_id, r.return_id, r.created_at, f.quantity, f.subtotal,
	f.tax, f.restock_type, f.order_line_id, coalesce(f.sku, l.sku) as sku, l.line_no as order_line_no,
	coalesce(l.requires_shipping, d.requires_shipping) as requires_shipping
from ledger.refunds r
join ledger.refund_lines f on f.shop = r.shop and f.refund_id = r.refund_id
cross join lateral
	position.order_line_no(r.shop, r.linked_order_id, f.order_line_id, f.order_line_no, f.sku) m
left join ledger.order_lines l on l.shop = r.shop and l.order_id = r.linked_order_id and l.line_no = m.line_no
left join ledger.products d on d.shop = r.shop and d.sku = coalesce(f.sku, l.sku);

-- What a refund says of its restock is compared with what a report said of it: a product told of later changes nothing.
alter table position.refund_goods add column restock_said integer not null default 0;
comment on column position.refund_goods.restock_said is 'units of all its lines that it says were put back';

create or replace view tonight.refund_goods as
select p.*
from position.refund_goods p
join tonight.scope s on s.shop = p.shop and s.subject = 'refund' and s.subject_id = p.refund_id;

-- A movement may name its return as people do.
create index on ledger.returns (shop, return_name);
