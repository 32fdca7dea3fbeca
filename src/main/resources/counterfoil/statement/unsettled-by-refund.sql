-- Money that was paid and not settled, and what was settled without having been paid, payment by payment.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, part, order_name, day,
	until_day, amount)
with found as (
	select e.shop, e.subject_id as order_id, e.unit as currency,
		(array_agg(e.state order by array_position(array['open', 'in grace', 'accepted'], e.state)))[1] as state
	from tracking.events_as_of(:nightId) l
	join tracking.events e using (event_id)
	where e.subject = 'order' and e.check_id like 'settlement/%' and e.state in ('open', 'in grace', 'accepted')
	group by e.shop, e.subject_id, e.unit
),
standing as (
	select s.shop, s.currency, s.refund_id, s.order_id, s.order_name, s.transaction_id, s.entry_id, s.paid_on, s.settled_on,
		case when s.paid_on <= :businessDate then s.paid else 0 end
			- case when s.settled_on <= :businessDate then s.entered else 0 end as amount
	from statement_settlements s
	where s.missing = ''
)
select :nightId, 'unsettled by refund', s.shop, s.currency, 'shopify_payments', k.position, k.line,
	coalesce(s.refund_id, 'order ' || s.order_id, 'entry ' || s.entry_id),
	row_number() over (partition by s.shop, s.currency, k.position,
		coalesce(s.refund_id, 'order ' || s.order_id, 'entry ' || s.entry_id)
		order by s.transaction_id collate "C", s.entry_id collate "C"),
	s.order_name, s.paid_on, s.settled_on, s.amount
from standing s
left join found f on f.shop = s.shop and f.order_id = s.order_id and f.currency = s.currency
cross join lateral (
	select case
		when s.amount < 0 and s.transaction_id is not null then 'settled before it was paid'
		when s.amount < 0 then 'discrepancy'
		when s.entry_id is not null then 'in transit'
		when f.state = 'accepted' then 'accepted'
		when f.state = 'open' then 'discrepancy'
		when f.state = 'in grace' then 'in transit'
		-- where no check says otherwise: a refund reaches a payout within days
		when :businessDate - s.paid_on <= 5 then 'in transit'
		else 'discrepancy'
	end as line
) w
join (values (1, 'in transit'), (2, 'discrepancy'), (3, 'accepted'), (4, 'settled before it was paid')) as k (position, line)
	on k.line = w.line
where s.amount <> 0
