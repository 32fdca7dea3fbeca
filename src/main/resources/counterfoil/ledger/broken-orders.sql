-- Orders whose total is not what their parts come to.
insert into ledger.broken_sums (file_id, record, reason, records, first_lines)
select p.file_id, 'orders', 'order-does-not-add-up', count(*), (array_agg(p.line order by p.line))[1:5]
from posting_row p
join ledger.shops h on h.shop = p.shop
where not ledger.adds_up(p.total, p.subtotal + p.shipping + coalesce(p.duties, 0) + coalesce(p.tip, 0), p.tax,
	coalesce(p.tax_included, case h.tax_included when 'yes' then true when 'no' then false end))
group by p.file_id
