-- Every judged refund that the month or the open balance is about, taken apart by gateway and by what became of each part.
-- The parts of a refund add up to what it records: expected = paid + pending + failed + never collected − set by hand
-- − rounding − unexplained, whatever the gateway. An older refund that was paid before the month moves nothing.
create temporary table statement_pieces on commit drop as
with paid_late as (
	select p.shop, p.refund_id
	from statement_payments p
	where p.refund_id is not null and p.paid_on >= :monthStart
	union
	select s.shop, s.refund_id
	from statement_settlements s
	where s.refund_id is not null and s.settled_on >= :monthStart
),
refunds as (
	select r.*, h.zone, (f.processed_at at time zone h.zone)::date as processed_on,
		(o.placed_at at time zone h.zone)::date as ordered_on
	from ledger.shops h
	join position.refunds r on r.shop = h.shop
	join ledger.refunds f on f.shop = r.shop and f.refund_id = r.refund_id
	left join position.orders o on o.shop = r.shop and o.order_id = r.order_id
	where h.job = :job and not r.test and r.expected is not null and r.unexplained is not null
		and (r.created_on >= :monthStart or r.pending <> 0 or r.failed <> 0 or r.unexplained <> 0
			or (r.last_tender_at at time zone h.zone)::date >= :monthStart
			or exists (select from paid_late l where l.shop = r.shop and l.refund_id = r.refund_id))
),
-- what was tried, by gateway
tried as (
	select r.shop, r.refund_id, g.gateway,
		sum(t.amount) filter (where t.moved = 'pending') as pending,
		sum(t.amount) filter (where t.moved = 'failed' and t.currency = r.currency) as failed
	from refunds r
	join position.transactions t on t.shop = r.shop and t.refund_id = r.refund_id and not t.test
	cross join lateral (select replace(lower(t.gateway), ' ', '_') as gateway) g
	where t.moved in ('pending', 'failed')
	group by r.shop, r.refund_id, g.gateway
),
-- what is pending or failed explains at most what the waterfall says; several gateways share it in the order of names
explaining as (
	select t.shop, t.refund_id, t.gateway,
		greatest(least(t.pending, -r.pending - coalesce(sum(t.pending) over before, 0)), 0) as pending,
		greatest(least(t.failed, -r.failed - coalesce(sum(t.failed) over before, 0)), 0) as failed
	from tried t
	join refunds r on r.shop = t.shop and r.refund_id = t.refund_id
	window before as (partition by t.shop, t.refund_id order by t.gateway collate "C"
		rows between unbounded preceding and 1 preceding)
),
-- credits no transaction of the refund stands for, as the waterfall counts them
credits as (
	select r.shop, r.refund_id, c.credit_id, c.kind, c.amount, (c.issued_at at time zone r.zone)::date as issued_on,
		row_number() over (partition by r.shop, r.refund_id, c.kind, c.amount order by c.credit_id collate "C") as ordinal
	from refunds r
	join ledger.credits c on c.shop = r.shop and c.currency = r.currency
		and (c.refund_id = r.refund_id or c.refund_id is null and c.return_id = r.return_id and not exists (
			select from ledger.refunds x
			where x.shop = r.shop and x.return_id = r.return_id and x.refund_id <> r.refund_id))
	where r.paid_by_credit <> 0
),
standing as (
	select p.shop, p.refund_id, case p.gateway when 'gift_card' then 'gift_card' else 'store_credit' end as kind, p.amount,
		row_number() over (partition by p.shop, p.refund_id, p.gateway, p.amount
			order by p.transaction_id collate "C") as ordinal
	from statement_payments p
	where p.is_credit
),
-- where what has no transaction belongs: to the gateway the order was paid by, if it was one
gateways as (
	select r.shop, r.refund_id, coalesce(g.gateway, 'not told') as gateway
	from refunds r
	cross join lateral (
		select case when count(distinct replace(lower(t.gateway), ' ', '_')) = 1
			then min(replace(lower(t.gateway), ' ', '_')) end as gateway
		from position.transactions t
		where t.shop = r.shop and t.order_id = r.order_id and t.moved = 'captured' and not t.test
	) g
),
parts as (
	select p.shop, p.refund_id, p.gateway, case when p.is_credit then 'paid as credit' else 'paid' end as part, p.amount,
		p.paid_on, p.transaction_id as id
	from statement_payments p
	join refunds r on r.shop = p.shop and r.refund_id = p.refund_id
	union all
	select c.shop, c.refund_id, c.kind, 'paid as credit', c.amount, c.issued_on, 'credit ' || c.credit_id
	from credits c
	left join standing s on s.shop = c.shop and s.refund_id = c.refund_id and s.kind = c.kind and s.amount = c.amount
		and s.ordinal = c.ordinal
	where s.refund_id is null
	union all
	select e.shop, e.refund_id, e.gateway, x.part, x.amount, null, e.gateway
	from explaining e
	cross join lateral (values ('pending', e.pending), ('failed', e.failed)) as x (part, amount)
	where x.amount <> 0
	union all
	select r.shop, r.refund_id, g.gateway, x.part, x.amount, null, ''
	from refunds r
	join gateways g on g.shop = r.shop and g.refund_id = r.refund_id
	cross join lateral (values ('never collected', -r.never_collected), ('set by hand', -r.set_by_hand),
		('rounding', -r.rounding), ('unexplained', -r.unexplained)) as x (part, amount)
	where x.amount <> 0
)
select p.shop, r.currency, p.gateway, p.refund_id, r.order_id, r.order_name, p.part, p.id, p.amount,
	-- what has to be paid of it
	case when p.part in ('never collected', 'set by hand', 'rounding') then 0 else p.amount end as due,
	r.ordered_on, r.created_on as recorded_on, coalesce(r.processed_on, p.paid_on) as processed_on, p.paid_on,
	s.settled_on, row_number() over (partition by p.shop, p.refund_id
		order by p.part collate "C", p.gateway collate "C", p.id collate "C")::integer as number
from parts p
join refunds r on r.shop = p.shop and r.refund_id = p.refund_id
left join statement_settlements s on s.shop = p.shop and s.transaction_id = p.id and p.part = 'paid'
	and s.settled_on <= :businessDate and s.missing = ''
