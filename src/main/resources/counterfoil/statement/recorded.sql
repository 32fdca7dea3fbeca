-- The refunds recorded in the month, and whether the prices of their orders include tax.
create temporary table statement_recorded on commit drop as
select r.shop, r.currency, r.refund_id, r.order_id, r.expected, r.lines, r.tax, r.shipping, r.duties, r.fees, r.return_fees,
	r.exchanged, r.set_by_hand, l.tax = 0 as untaxed,
	coalesce(o.tax_included, case h.tax_included when 'yes' then true when 'no' then false end) as included
from ledger.shops h
join position.refunds r on r.shop = h.shop
left join position.orders o on o.shop = r.shop and o.order_id = r.order_id
left join ledger.orders l on l.shop = r.shop and l.order_id = r.order_id
where h.job = :job and not r.test and r.expected is not null and r.unexplained is not null
	and r.created_on between :monthStart and :businessDate
