-- The money of each order by the currency it moved in, as far as transactions were delivered.
insert into position.order_tenders (shop, order_id, currency, order_name, transactions_known, captured, refunded,
	refund_pending, refund_failed, captured_elsewhere, last_refund_at)
with moved as (
	select t.shop, t.order_id, t.currency,
		min(t.order_name collate "C") as order_name,
		coalesce(sum(t.amount) filter (where t.moved = 'captured'), 0) as captured,
		coalesce(sum(t.amount) filter (where t.moved = 'change'), 0) as change,
		coalesce(sum(t.amount) filter (where t.moved = 'refunded'), 0) as refunded,
		coalesce(sum(t.amount) filter (where t.moved = 'pending'), 0) as refund_pending,
		coalesce(sum(t.amount) filter (where t.moved = 'failed'), 0) as refund_failed,
		max(t.occurred_at) filter (where t.moved in ('refunded', 'pending')) as last_refund_at
	from ledger.scope s
	join position.transactions t on t.shop = s.shop and t.order_id = s.subject_id
	where s.night_id = :nightId and s.subject = 'order' and t.moved is not null and not t.test
	group by t.shop, t.order_id, t.currency
)
select m.shop, m.order_id, m.currency, coalesce(o.order_name, m.order_name),
	coalesce(o.placed_at <@ c.covered, false),
	-- some tills record the cash that was handed over, some what was kept of it: change counts only as far as more
	-- came in than the order costs
	m.captured - case when o.currency = m.currency then least(m.change, greatest(m.captured - o.total, 0)) else 0 end,
	m.refunded, m.refund_pending, m.refund_failed,
	count(*) filter (where m.captured > 0) over (partition by m.shop, m.order_id) > (m.captured > 0)::integer,
	m.last_refund_at
from moved m
left join ledger.orders o on o.shop = m.shop and o.order_id = m.order_id
left join ledger.coverage c on c.shop = m.shop and c.record = 'transactions'
