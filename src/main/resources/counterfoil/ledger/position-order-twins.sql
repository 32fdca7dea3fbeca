-- Equal refunds of an order at one gateway, minutes apart. Two of them are legal where two refunds name goods for that
-- amount; what they do not bear out may be one refund made twice. Needs the positions of the refunds.
insert into position.order_twins (shop, order_id, currency, order_name, refund_count, twin_count, twin_amount,
	twin_gateways, first_twin_at)
with refunds as (
	select t.shop, t.order_id, t.currency, t.order_name, lower(t.gateway) as gateway, t.amount, t.occurred_at,
		t.transaction_id, h.link_within, c.covered,
		coalesce(t.occurred_at - lag(t.occurred_at) over (partition by t.shop, t.order_id, t.currency, lower(t.gateway),
			t.amount order by t.occurred_at, t.transaction_id collate "C") <= make_interval(mins => p.value::integer), false)
			as follows
	from ledger.scope s
	join ledger.shops h on h.shop = s.shop
	join position.transactions t on t.shop = s.shop and t.order_id = s.subject_id
	left join ledger.policies p on p.shop = t.shop and p.key = 'twin-within' and p.by = ''
		and p.valid @> (t.occurred_at at time zone h.zone)::date
	left join ledger.coverage c on c.shop = s.shop and c.record = 'refunds'
	where s.night_id = :nightId and s.subject = 'order' and t.moved in ('refunded', 'pending') and not t.test
),
numbered as (
	select r.*, count(*) filter (where not r.follows) over (partition by r.shop, r.order_id, r.currency, r.gateway,
		r.amount order by r.occurred_at, r.transaction_id collate "C") as burst
	from refunds r
),
bursts as (
	select n.shop, n.order_id, n.currency, n.gateway, n.amount, n.link_within, count(*) as number,
		min(n.occurred_at) as first_at, max(n.occurred_at) as last_at,
		bool_and(coalesce(n.occurred_at <@ n.covered, false)) as covered
	from numbered n
	group by n.shop, n.order_id, n.currency, n.gateway, n.amount, n.link_within, n.burst
	having count(*) > 1
),
judged as (
	select b.shop, b.order_id, b.currency, b.gateway, b.number, b.first_at, b.covered,
		b.amount * greatest(b.number - greatest(k.borne_out, 1), 0) as at_most,
		b.amount * greatest(b.number - greatest(k.borne_out + k.perhaps, 1), 0) as at_least
	from bursts b
	cross join lateral (
		select count(*) filter (where x.line_count > 0 and x.expected = b.amount) as borne_out,
			count(*) filter (where x.lines is null or x.line_count > 0 and x.expected is null) as perhaps
		from ledger.refunds r
		join position.refunds x on x.shop = r.shop and x.refund_id = r.refund_id
		where r.shop = b.shop and r.linked_order_id = b.order_id and r.currency = b.currency
			and r.created_at between b.first_at - make_interval(days => b.link_within)
				and b.last_at + make_interval(days => b.link_within)
	) k
),
twins as (
	select j.shop, j.order_id, j.currency, sum(j.number - 1) as twin_count,
		case when bool_and(j.covered and j.at_most = j.at_least) then sum(j.at_most) end as amount,
		string_agg(j.gateway, ', ' order by j.gateway collate "C", j.first_at) as gateways, min(j.first_at) as first_at
	from judged j
	group by j.shop, j.order_id, j.currency
),
counted as (
	select r.shop, r.order_id, r.currency, min(r.order_name collate "C") as order_name, count(*) as refund_count
	from refunds r
	group by r.shop, r.order_id, r.currency
	having count(*) > 1
)
select c.shop, c.order_id, c.currency, coalesce(o.order_name, c.order_name), c.refund_count, coalesce(t.twin_count, 0),
	case when t.shop is null then 0 else t.amount end, t.gateways, t.first_at
from counted c
left join position.orders o on o.shop = c.shop and o.order_id = c.order_id
left join twins t on t.shop = c.shop and t.order_id = c.order_id and t.currency = c.currency
