-- Refund transactions that succeeded, each with the day it was paid.
create temporary table statement_payments on commit drop as
with pending as (
	-- seen pending on an earlier night: paid on the first night that no longer did
	select u.shop, u.transaction_id, max(n.business_date) as last_pending_on
	from statement.pending_transactions u
	join tracking.nights_before(:nightId) b on b.night_id = u.night_id
	join ledger.nights n on n.night_id = u.night_id
	group by u.shop, u.transaction_id
)
select t.shop, t.transaction_id, t.order_id, t.refund_id, t.order_name, g.gateway, t.currency, t.amount, t.occurred_at,
	case when p.last_pending_on is null then (t.occurred_at at time zone h.zone)::date
		else least(coalesce(c.cleared_on, :businessDate), :businessDate)
	end as paid_on,
	-- both are tenders without a bank movement
	g.gateway in ('gift_card', 'shopify_store_credit') as is_credit
from ledger.shops h
join position.transactions t on t.shop = h.shop
cross join lateral (select replace(lower(t.gateway), ' ', '_') as gateway) g
left join pending p on p.shop = t.shop and p.transaction_id = t.transaction_id
left join lateral (
	select min(n.business_date) as cleared_on
	from tracking.nights_before(:nightId) b
	join ledger.nights n on n.night_id = b.night_id
	where n.business_date > p.last_pending_on
) c on p.last_pending_on is not null
where h.job = :job and t.kind = 'refund' and t.moved = 'refunded' and not t.test
