-- What the closing unpaid consists of, refund by refund.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, part, order_name, day,
	amount)
with found as (
	-- what the checks that judge the unexplained make of it: a discrepancy before one that may still settle
	select e.shop, e.subject_id as refund_id, e.unit as currency,
		(array_agg(e.state order by array_position(array['open', 'in grace', 'accepted'], e.state)))[1] as state
	from tracking.events_as_of(:nightId) l
	join tracking.events e using (event_id)
	where e.subject = 'refund' and e.state in ('open', 'in grace', 'accepted') and e.check_id in (
		'money/refund-not-paid-out', 'money/refund-paid-out-differs', 'credits/credited-and-refunded')
	group by e.shop, e.subject_id, e.unit
)
select :nightId, 'unpaid by refund', p.shop, p.currency, p.gateway, k.position, k.line, p.refund_id, p.number,
	p.order_name, p.recorded_on, b.amount
from statement_pieces p
cross join lateral (
	select case when p.recorded_on <= :businessDate then p.due else 0 end
		- case when p.paid_on <= :businessDate then p.amount else 0 end as amount
) b
left join found f on f.shop = p.shop and f.refund_id = p.refund_id and f.currency = p.currency
cross join lateral (
	select case
		when p.part in ('paid', 'paid as credit') and p.recorded_on > :businessDate then 'paid before it was recorded'
		when p.part in ('paid', 'paid as credit') then 'paid after the date'
		when p.part <> 'unexplained' then p.part
		when f.state = 'open' then 'discrepancy'
		when f.state = 'accepted' then 'accepted'
		when f.state = 'in grace' then 'in grace'
		else 'within tolerance'
	end as line
) w
join (values (1, 'pending'), (2, 'failed'), (3, 'in grace'), (4, 'discrepancy'), (5, 'accepted'), (6, 'within tolerance'),
	(7, 'paid after the date'), (8, 'paid before it was recorded')) as k (position, line) on k.line = w.line
where b.amount <> 0
