-- What payouts tell of each order's refunds and chargebacks, beside its transactions. Needs the positions of the orders.
insert into position.order_settlements (shop, order_id, currency, order_name, refunded, refund_pending,
	refunded_without_payouts, last_refund_at, transactions_known, payouts_known, payout_refunded, refund_entry_count,
	charged_back, chargeback_count, last_entry_at, refunds_elsewhere, payouts_elsewhere,
	entries_add_up)
with refunds as (
	select t.shop, t.order_id, t.currency, min(t.order_name collate "C") as order_name,
		coalesce(sum(t.amount) filter (where t.moved = 'refunded' and g.settlement = 'payout'), 0) as refunded,
		coalesce(sum(t.amount) filter (where t.moved = 'pending' and g.settlement = 'payout'), 0) as pending,
		coalesce(sum(t.amount) filter (where t.moved = 'refunded' and g.settlement = 'none'), 0) as without_payouts,
		max(t.occurred_at) filter (where t.moved = 'refunded') as last_refund_at,
		coalesce(bool_and(coalesce(t.occurred_at <@ c.covered, false))
			filter (where t.moved = 'refunded' and g.settlement = 'payout'), false) as covered
	from ledger.scope s
	join position.transactions t on t.shop = s.shop and t.order_id = s.subject_id
	left join ledger.coverage c on c.shop = s.shop and c.record = 'payout_entries'
	cross join lateral (select position.settlement(t.gateway) as settlement) g
	where s.night_id = :nightId and s.subject = 'order' and t.moved in ('refunded', 'pending') and not t.test
		and g.settlement in ('payout', 'none')
	group by t.shop, t.order_id, t.currency
),
entries as (
	select e.shop, e.linked_order_id as order_id, e.currency, min(e.order_name collate "C") as order_name,
		coalesce(-sum(e.amount) filter (where k.settled = 'refund'), 0) as refunded,
		count(*) filter (where k.settled = 'refund') as refund_count,
		coalesce(-sum(e.amount) filter (where k.settled = 'chargeback'), 0) as charged_back,
		count(*) filter (where k.settled = 'chargeback') as chargeback_count,
		max(e.occurred_at) as last_entry_at,
		coalesce(bool_and(abs(e.amount - e.fee - e.net) <= 0.01), true) as add_up
	from ledger.scope s
	join ledger.payout_entries e on e.shop = s.shop and e.linked_order_id = s.subject_id
	cross join lateral (select position.settled(e.kind) as settled) k
	where s.night_id = :nightId and s.subject = 'order' and k.settled is not null
	group by e.shop, e.linked_order_id, e.currency
),
sides as (
	select coalesce(r.shop, e.shop) as shop, coalesce(r.order_id, e.order_id) as order_id,
		coalesce(r.currency, e.currency) as currency, coalesce(r.order_name, e.order_name) as order_name,
		coalesce(r.refunded, 0) as refunded, coalesce(r.pending, 0) as refund_pending,
		coalesce(r.without_payouts, 0) as without_payouts, r.last_refund_at, coalesce(r.covered, false) as payouts_known,
		coalesce(e.refunded, 0) as payout_refunded, coalesce(e.refund_count, 0) as refund_entry_count,
		coalesce(e.charged_back, 0) as charged_back, coalesce(e.chargeback_count, 0) as chargeback_count,
		e.last_entry_at, coalesce(e.add_up, true) as add_up
	from refunds r
	full join entries e on e.shop = r.shop and e.order_id = r.order_id and e.currency = r.currency
)
select b.shop, b.order_id, b.currency, coalesce(o.order_name, b.order_name), b.refunded, b.refund_pending,
	b.without_payouts, b.last_refund_at,
	-- files of one day count as equally old: they are exported one after the other
	coalesce(o.transactions_known and not o.test and case
		when b.last_entry_at is null then true
		when o.transactions_as_of is null then b.last_entry_at <@ c.covered
		else (o.transactions_as_of at time zone h.zone)::date >= (b.last_entry_at at time zone h.zone)::date
	end, false),
	b.payouts_known, b.payout_refunded, b.refund_entry_count, b.charged_back, b.chargeback_count, b.last_entry_at,
	count(*) filter (where b.refunded > 0 and b.refund_entry_count = 0) over (partition by b.shop, b.order_id)
		> (b.refunded > 0 and b.refund_entry_count = 0)::integer,
	count(*) filter (where b.refunded = 0 and b.refund_entry_count > 0) over (partition by b.shop, b.order_id)
		> (b.refunded = 0 and b.refund_entry_count > 0)::integer, b.add_up
from sides b
join ledger.shops h on h.shop = b.shop
left join position.orders o on o.shop = b.shop and o.order_id = b.order_id
left join ledger.coverage c on c.shop = b.shop and c.record = 'transactions'
