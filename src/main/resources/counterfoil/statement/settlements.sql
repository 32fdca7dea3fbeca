-- Payments of the gateway that delivers settlements beside the entries that settle them: of the same order, currency and
-- amount, the first with the first. Either side may stand alone.
create temporary table statement_settlements on commit drop as
with shops as (
	select h.shop, h.zone, c.covered, upper(range_merge(c.covered)) as covered_until
	from ledger.shops h
	join ledger.coverage c on c.shop = h.shop and c.record = 'payout_entries'
	where h.job = :job
),
entries as (
	select e.shop, e.entry_id, e.linked_order_id as order_id, coalesce(o.order_name, e.order_name) as order_name,
		e.currency, -e.amount as amount, e.occurred_at, (e.occurred_at at time zone h.zone)::date as entered_on,
		-- money of a payout that was not sent has not moved yet
		case when coalesce(e.payout_status, 'paid') = 'paid' then e.payout_date end as settled_on,
		coalesce(o.transactions_known, false) as payments_known
	from shops h
	join ledger.payout_entries e on e.shop = h.shop
	left join position.orders o on o.shop = e.shop and o.order_id = e.linked_order_id
	where position.settled(e.kind) = 'refund'
),
payments as (
	select p.shop, p.transaction_id, p.order_id, p.refund_id, p.order_name, p.currency, p.amount, p.paid_on,
		case
			when p.occurred_at <@ h.covered then 'covered'
			when p.occurred_at > h.covered_until then 'newer than the settlements'
			else 'older than the settlements'
		end as evidence,
		row_number() over (partition by p.shop, p.order_id, p.currency, p.amount
			order by p.occurred_at, p.transaction_id collate "C") as ordinal
	from shops h
	join statement_payments p on p.shop = h.shop
	where p.gateway = 'shopify_payments'
),
numbered as (
	select e.shop, e.entry_id, e.order_id, e.order_name, e.currency, e.amount, e.entered_on, e.settled_on,
		e.payments_known, row_number() over (partition by e.shop, e.order_id, e.currency, e.amount
			order by e.occurred_at, e.entry_id collate "C") as ordinal
	from entries e
),
-- a payout in another currency than the payment tells nothing of its amount
converted as (
	select p.shop, p.order_id
	from payments p
	join entries e on e.shop = p.shop and e.order_id = p.order_id and e.currency <> p.currency
	group by p.shop, p.order_id
)
select coalesce(p.shop, e.shop) as shop, coalesce(p.currency, e.currency) as currency, p.transaction_id, e.entry_id,
	p.refund_id, coalesce(p.order_id, e.order_id) as order_id, coalesce(p.order_name, e.order_name) as order_name,
	coalesce(p.amount, 0) as paid, p.paid_on, coalesce(e.amount, 0) as entered, e.entered_on, e.settled_on,
	case
		when x.order_id is not null then 'paid out in another currency'
		when p.transaction_id is null and not e.payments_known then 'the payment was not delivered'
		when e.entry_id is null and p.evidence <> 'covered' then p.evidence
		else ''
	end as missing
from payments p
full join numbered e on e.shop = p.shop and e.order_id = p.order_id and e.currency = p.currency
	and e.amount = p.amount and e.ordinal = p.ordinal
left join converted x on x.shop = coalesce(p.shop, e.shop) and x.order_id = coalesce(p.order_id, e.order_id)
