-- All refunds of the orders of those transactions.
insert into posting_refund (shop, refund_id, order_id, currency, created_at, link_within, tax_included, siblings)
select r.shop, r.refund_id, r.linked_order_id, r.currency, r.created_at, h.link_within,
	ledger.prices_include_tax(o.tax_included, h.tax_included,
		o.total - coalesce(o.duties, 0) - coalesce(o.tip, 0), o.subtotal, o.shipping, o.tax),
	count(*) over (partition by r.shop, r.linked_order_id)
from (
	select shop, order_id
	from posting_tender
	where kind = 'refund' and refund_id is null
	group by shop, order_id
) t
join ledger.refunds r on r.shop = t.shop and r.linked_order_id = t.order_id
join ledger.shops h on h.shop = r.shop
left join ledger.orders o on o.shop = r.shop and o.order_id = r.linked_order_id
