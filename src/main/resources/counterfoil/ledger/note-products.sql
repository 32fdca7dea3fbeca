-- What tonight's catalogue says otherwise than the one before, as far as a position reads it. That goods need a parcel, and that
-- they may come back, is what holds while nobody says so: a first catalogue that says just that changes nothing. A type counts
-- where a policy names it.
insert into posting_product (shop, sku, goods_changed, sale_changed, sale_type_changed, fee_type_changed, cost_changed)
select p.shop, p.sku, (p.requires_shipping is false) <> (l.requires_shipping is false),
	(p.final_sale is true) <> (l.final_sale is true), t.sale, t.fee,
	(p.unit_cost, p.currency) is distinct from (l.unit_cost, l.currency)
from posting_row p
left join ledger.products l on l.shop = p.shop and l.sku = p.sku
cross join lateral (
	select coalesce(bool_or(n.key = 'final-sale'), false) as sale, coalesce(bool_or(n.key = 'restocking-fee'), false) as fee
	from ledger.policies n
	where n.shop = p.shop and n.by = 'product-type' and n.name in (p.product_type, l.product_type)
		and p.product_type is distinct from l.product_type
) t
where p.verdict in ('inserted', 'changed')
