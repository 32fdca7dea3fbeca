-- Of tonight's events that leave something open: where the money moved, and whether prices include tax.
insert into tracking.event_traits (event_id, gateway, tax_included)
with told as (
	select e.event_id, e.shop, e.subject, e.subject_id,
		case e.subject
			when 'order' then e.subject_id
			when 'order line' then ledger.first_part(e.subject_id)
			when 'refund' then r.linked_order_id
			when 'return' then t.linked_order_id
		end as order_id
	from tracking.events e
	left join ledger.refunds r on e.subject = 'refund' and r.shop = e.shop and r.refund_id = e.subject_id
	left join ledger.returns t on e.subject = 'return' and t.shop = e.shop and t.return_id = e.subject_id
	where e.night_id = :nightId and e.state = 'open'
),
-- the refund's own transactions tell it best, then those of the order
moved as (
	select t.event_id, 1 as place, x.gateway
	from told t
	join ledger.transactions x on x.shop = t.shop and x.linked_refund_id = t.subject_id
	where t.subject = 'refund'
	union all
	select t.event_id, case when x.kind = 'refund' then 2 else 3 end, x.gateway
	from told t
	join ledger.transactions x on x.shop = t.shop and x.linked_order_id = t.order_id
	where x.kind in ('refund', 'sale', 'capture')
),
best as (
	select distinct on (m.event_id) m.event_id, min(m.gateway) as gateway, max(m.gateway) as other_gateway
	from moved m
	group by m.event_id, m.place
	order by m.event_id, m.place
)
select t.event_id, case when b.gateway = b.other_gateway then b.gateway end,
	case
		when s.tax_included <> 'by order' then s.tax_included
		when o.tax_included then 'yes'
		when not o.tax_included then 'no'
	end
from told t
join ledger.shops s on s.shop = t.shop
left join best b using (event_id)
left join position.orders o on o.shop = t.shop and o.order_id = t.order_id
