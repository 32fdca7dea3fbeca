-- Where what was said and what was done do not fit: exchanged against the reason, or put back on the shelf though broken.
insert into statistics.contradictions (night_id, shop, contradiction, name, lines, lines_asked)
with exchanged as (
	select r.shop, r.product, r.reason, statistics.size_rank(s.variant) as size, n.size as size_instead
	from statistics_returned r
	join ledger.order_lines s on s.shop = r.shop and s.order_id = r.order_id and s.line_no = r.order_line_no
	-- a return exchanged for one thing only: otherwise nobody knows for which line
	join lateral (
		select max(statistics.size_rank(v.variant)) as size, max(v.product) as product
		from statistics_exchanged x
		cross join lateral (
			select l.variant, l.product from ledger.order_lines l
			where l.shop = x.shop and l.sku = x.sku
			order by l.order_id collate "C", l.line_no
			limit 1
		) v
		where x.shop = r.shop and x.return_id = r.source_id
		having count(*) = 1
	) n on n.product = s.product
	where r.source = 'return' and r.reason in ('size-too-small', 'size-too-large')
),
judged as (
	select e.shop, e.product, case e.reason when 'size-too-small' then 'too small, exchanged for a smaller size'
			else 'too large, exchanged for a larger size' end as contradiction,
		case e.reason when 'size-too-small' then e.size_instead < e.size else e.size_instead > e.size end as holds
	from exchanged e
	where (e.size < 1000) = (e.size_instead < 1000)
	union all
	select r.shop, r.product, 'defective, restocked as sellable', r.restocked
	from statistics_returned r
	where r.source = 'return' and r.reason = 'defective' and r.restocked is not null
)
select :nightId, j.shop, j.contradiction, j.product, count(*) filter (where j.holds), count(*)
from judged j
group by j.shop, j.contradiction, j.product
having bool_or(j.holds)
