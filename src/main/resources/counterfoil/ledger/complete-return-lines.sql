-- What happened to returned goods is told by other rows of the file: of a unit of an order line in a return. Those rows
-- complete the lines and stay without a number, so that they are superseded. Where one line was dealt with in several
-- ways, no single one is told.
with outcomes as (
	select d.file_id, d.shop, coalesce(d.return_id, r.return_id) as return_id, d.order_line_id,
		case when count(distinct d.disposition) = 1 then min(d.disposition) end as disposition,
		case when count(distinct d.location) = 1 then min(d.location) end as location,
		coalesce(sum(d.quantity) filter (where d.disposition <> 'missing'), 0) as received_quantity
	from staging.return_lines d
	left join (
		select file_id, shop, reverse_order_id, max(return_id collate "C") as return_id
		from staging.return_lines
		where reverse_order_id is not null and order_line_id is null
		group by file_id, shop, reverse_order_id
	) r on r.file_id = d.file_id and r.shop = d.shop and r.reverse_order_id = d.reverse_order_id
	where d.reverse_order_id is not null and d.order_line_id is not null and d.disposition is not null
	group by d.file_id, d.shop, coalesce(d.return_id, r.return_id), d.order_line_id
),
lines as (
	select s.ctid as staged_at, o.disposition, o.location, o.received_quantity,
		count(*) over (partition by s.file_id, s.shop, s.return_id, s.order_line_id) as lines
	from staging.return_lines s
	join outcomes o on o.file_id = s.file_id and o.shop = s.shop and o.return_id = s.return_id
		and o.order_line_id = s.order_line_id
	where s.reverse_order_id is null
)
update staging.return_lines s
set disposition = l.disposition, location = l.location,
	received_quantity = case when l.lines = 1 then l.received_quantity else s.received_quantity end
from lines l
where s.ctid = l.staged_at
