-- Orders whose taxes do not come to the tax they state: those of the order as a whole, if it tells any; else those of its
-- lines may be less, for shipping is taxed too. The admin's export holds five taxes and no more: of an order with five, a
-- sixth may be missing.
insert into ledger.broken_sums (file_id, record, reason, records, first_lines)
select t.file_id, 'order_taxes', 'taxes-do-not-add-up', count(*), (array_agg(t.line order by t.line))[1:5]
from (
	select p.shop, p.order_id, p.file_id, min(p.line) as line,
		sum(p.amount) filter (where w.whole) as whole, count(*) filter (where w.whole) as whole_count,
		sum(p.amount) filter (where not w.whole) as by_line
	from posting_row p
	cross join lateral (select p.order_line_no is null and p.order_line_id is null as whole) w
	group by p.shop, p.order_id, p.file_id
) t
join ledger.orders o on o.shop = t.shop and o.order_id = t.order_id
join ledger.files f on f.file_id = t.file_id
cross join lateral (select position.minor_unit(o.currency) as unit) u
where coalesce(t.whole, t.by_line) - o.tax > u.unit
	or o.tax - t.whole > u.unit and not (t.whole_count = 5 and f.family = 'admin')
group by t.file_id
