-- What a changed catalogue speaks of: the stock items of a product, and the orders, refunds and returns whose own lines leave to
-- it what the product is. Whether it needs a parcel counts once it was refunded, which fee it costs once it came back; what
-- was sold for good is asked of every order.
insert into posting_subject (shop, subject, subject_id)
select l.shop, 'order', l.order_id
from posting_product c
join ledger.order_lines l on l.shop = c.shop and l.sku = c.sku
where c.sale_changed and l.final_sale is null
	or c.sale_type_changed and l.product_type is null
	or c.goods_changed and l.requires_shipping is null and exists (
		select from ledger.refunds r where r.shop = l.shop and r.linked_order_id = l.order_id
	)
	or c.fee_type_changed and l.product_type is null and exists (
		select from ledger.returns r where r.shop = l.shop and r.linked_order_id = l.order_id
	)
union all
-- their lines may name a product of their own, and an order that nobody delivered
select r.shop, 'refund', r.refund_id
from posting_product c
join ledger.refund_lines f on f.shop = c.shop and f.sku = c.sku
join ledger.refunds r on r.shop = f.shop and r.refund_id = f.refund_id
cross join lateral position.order_line_no(r.shop, r.linked_order_id, f.order_line_id, f.order_line_no, f.sku) m
left join ledger.order_lines l on l.shop = r.shop and l.order_id = r.linked_order_id and l.line_no = m.line_no
where c.goods_changed and l.requires_shipping is null
union all
select r.shop, 'return', r.return_id
from posting_product c
join ledger.return_lines f on f.shop = c.shop and f.sku = c.sku
join ledger.returns r on r.shop = f.shop and r.return_id = f.return_id
cross join lateral position.order_line_no(r.shop, r.linked_order_id, f.order_line_id, f.order_line_no, f.sku) m
left join ledger.order_lines l on l.shop = r.shop and l.order_id = r.linked_order_id and l.line_no = m.line_no
where c.fee_type_changed and l.product_type is null
union all
-- the catalogue knows no location
select s.shop, 'stock item', ledger.composite(s.item, s.location)
from posting_product c
join ledger.stock_counts s on s.shop = c.shop and s.sku = c.sku
where c.cost_changed
