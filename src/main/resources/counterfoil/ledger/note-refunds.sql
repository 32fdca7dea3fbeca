-- All refunds of the orders of those transactions.
insert into posting_refund (shop, refund_id, order_id, currency, created_at, link_within, tax_included, order_tax, siblings)
select r.shop, r.refund_id, r.linked_order_id, r.currency, r.created_at, h.link_within,
	coalesce(o.tax_included, case h.tax_included
		when 'yes' then true
		when 'no' then false
		else position.tax_included(o.total, o.subtotal + o.shipping + coalesce(o.duties, 0) + coalesce(o.tip, 0), o.tax)
	end), o.tax,
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
