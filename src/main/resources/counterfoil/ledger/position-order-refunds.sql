-- What the refunds of an order come to, by currency: their transactions, what they say, and credits. Needs the
-- positions of the refunds.
insert into position.order_refunds (shop, order_id, currency, order_name, unrecorded, at_other_gateway, other_gateways,
	pending_since, pending_due_on, refunds_known, promised, shipping_refunded, shipping_known, tax_refunded, tax_known,
	refund_line_count, credited, credit_may_be_more)
with transactions as (
	select t.shop, t.order_id, t.transaction_id, t.order_name, t.refund_id, lower(t.gateway) as gateway, t.amount,
		t.currency, t.occurred_at, t.moved
	from ledger.scope s
	join position.transactions t on t.shop = s.shop and t.order_id = s.subject_id
	where s.night_id = :nightId and s.subject = 'order' and t.moved is not null and not t.test
),
-- refund transactions, and whether a refund record may stand for them
recorded as (
	select t.shop, t.order_id, t.currency,
		sum(t.amount) filter (where not r.possible) as unrecorded,
		bool_or(not r.possible and not coalesce(t.occurred_at <@ c.covered, false)) as is_beyond_coverage
	from transactions t
	join ledger.shops h on h.shop = t.shop
	left join ledger.coverage c on c.shop = t.shop and c.record = 'refunds'
	cross join lateral (
		select case
			when t.refund_id is not null then exists (
				select from ledger.refunds r where r.shop = t.shop and r.refund_id = t.refund_id)
			else exists (
				select from ledger.refunds r
				where r.shop = t.shop and r.linked_order_id = t.order_id
					and t.occurred_at between r.created_at - make_interval(days => h.link_within)
						and r.created_at + make_interval(days => h.link_within))
		end as possible
	) r
	where t.moved = 'refunded'
	group by t.shop, t.order_id, t.currency
),
by_gateway as (
	select t.shop, t.order_id, t.currency, t.gateway, t.gateway in ('gift_card', 'shopify_store_credit') as is_credit,
		sum(case t.moved when 'captured' then t.amount when 'change' then -t.amount when 'refunded' then -t.amount end)
			as kept
	from transactions t
	group by t.shop, t.order_id, t.currency, t.gateway
),
gateways as (
	select g.shop, g.order_id, g.currency,
		least(coalesce(-sum(g.kept) filter (where g.kept < 0 and not g.is_credit), 0),
			coalesce(sum(g.kept) filter (where g.kept > 0), 0)) as at_other,
		string_agg(g.gateway, ', ' order by g.gateway collate "C") filter (where g.kept < 0 and not g.is_credit)
			as others
	from by_gateway g
	group by g.shop, g.order_id, g.currency
),
tried as (
	select t.shop, t.order_id, t.currency, min(t.order_name collate "C") as order_name,
		min(d.day) filter (where t.moved = 'pending') as pending_since,
		min(d.day + coalesce(g.value, a.value)::integer) filter (where t.moved = 'pending') as pending_due_on
	from transactions t
	join ledger.shops h on h.shop = t.shop
	cross join lateral (select (t.occurred_at at time zone h.zone)::date as day) d
	-- what the policy says of the gateway, else of all
	left join ledger.policies g on g.shop = t.shop and g.key = 'pending-within' and g.by = 'gateway'
		and lower(g.name) = t.gateway and g.valid @> d.day
	left join ledger.policies a on a.shop = t.shop and a.key = 'pending-within' and a.by = '' and a.valid @> d.day
	where t.moved in ('refunded', 'pending', 'failed')
	group by t.shop, t.order_id, t.currency
),
-- what the refunds say: a tax nobody stated is unknown unless the order has none
said as (
	select p.shop, p.order_id, p.currency, min(p.order_name collate "C") as order_name,
		case when count(p.expected) = count(*) then sum(p.expected) end as promised,
		sum(a.shipping) as shipping, bool_and(a.count > 0 or coalesce(p.created_at <@ ca.covered, false)) as shipping_known,
		sum(l.tax + a.tax) as tax, bool_and(p.line_count = l.stated and a.count = a.stated
			and (p.line_count > 0 or coalesce(p.created_at <@ cl.covered, false))
			and (a.count > 0 or coalesce(p.created_at <@ ca.covered, false))) as tax_known,
		sum(p.line_count + a.count) as line_count
	from ledger.scope s
	join ledger.refunds r on r.shop = s.shop and r.linked_order_id = s.subject_id
	join position.refunds p on p.shop = r.shop and p.refund_id = r.refund_id
	left join ledger.coverage ca on ca.shop = s.shop and ca.record = 'refund_adjustments'
	left join ledger.coverage cl on cl.shop = s.shop and cl.record = 'refund_lines'
	cross join lateral (
		select coalesce(sum(x.tax), 0) as tax, count(x.tax) as stated
		from ledger.refund_lines x
		where x.shop = r.shop and x.refund_id = r.refund_id
	) l
	cross join lateral (
		select count(*) as count, coalesce(sum(x.amount) filter (where x.kind = 'shipping'), 0) as shipping,
			coalesce(sum(x.tax), 0) as tax, count(*) filter (where x.tax is not null or x.kind = 'discrepancy') as stated
		from ledger.refund_adjustments x
		where x.shop = r.shop and x.refund_id = r.refund_id
	) a
	where s.night_id = :nightId and s.subject = 'order'
	group by p.shop, p.order_id, p.currency
),
-- one transaction stands for one credit of its kind and amount
credited as (
	select c.shop, c.order_id, c.currency, coalesce(sum(c.amount) filter (where c.own and w.amount is null), 0) as amount,
		bool_or(not c.own) as may_be_more
	from (
		select x.shop, x.linked_order_id as order_id, x.kind, x.currency, x.amount,
			x.refund_id is not null or x.return_id is not null as own,
			row_number() over (partition by x.shop, x.linked_order_id, x.kind, x.currency, x.amount,
				x.refund_id is not null or x.return_id is not null order by x.credit_id collate "C") as ordinal
		from ledger.scope s
		join ledger.credits x on x.shop = s.shop and x.linked_order_id = s.subject_id
		where s.night_id = :nightId and s.subject = 'order'
	) c
	left join (
		select t.shop, t.order_id, case t.gateway when 'gift_card' then 'gift_card' else 'store_credit' end as kind,
			t.currency, t.amount, row_number() over (partition by t.shop, t.order_id, t.gateway, t.currency, t.amount
				order by t.transaction_id collate "C") as ordinal
		from transactions t
		where t.moved = 'refunded' and t.gateway in ('gift_card', 'shopify_store_credit')
	) w on w.shop = c.shop and w.order_id = c.order_id and w.kind = c.kind and w.currency = c.currency
		and w.amount = c.amount and w.ordinal = c.ordinal and c.own
	group by c.shop, c.order_id, c.currency
),
subjects as (
	select shop, order_id, currency from tried
	union
	select shop, order_id, currency from said
	union
	select shop, order_id, currency from credited
)
select b.shop, b.order_id, b.currency, coalesce(o.order_name, t.order_name, d.order_name),
	case when coalesce(r.is_beyond_coverage, false) then null else coalesce(r.unrecorded, 0) end,
	coalesce(g.at_other, 0), g.others, t.pending_since, t.pending_due_on,
	coalesce(o.placed_at <@ c.covered, false)
		and count(d.currency) over (partition by b.shop, b.order_id) <= (d.currency is not null)::integer,
	case when d.currency is null then 0 else d.promised end,
	coalesce(d.shipping, 0), coalesce(d.shipping_known, true), coalesce(d.tax, 0), coalesce(d.tax_known, true),
	coalesce(d.line_count, 0), coalesce(k.amount, 0), coalesce(k.may_be_more, false)
from subjects b
join ledger.shops h on h.shop = b.shop
left join position.orders o on o.shop = b.shop and o.order_id = b.order_id
left join ledger.coverage c on c.shop = b.shop and c.record = 'refunds'
left join tried t on t.shop = b.shop and t.order_id = b.order_id and t.currency = b.currency
left join recorded r on r.shop = b.shop and r.order_id = b.order_id and r.currency = b.currency
left join gateways g on g.shop = b.shop and g.order_id = b.order_id and g.currency = b.currency
left join said d on d.shop = b.shop and d.order_id = b.order_id and d.currency = b.currency
left join credited k on k.shop = b.shop and k.order_id = b.order_id and k.currency = b.currency
