-- What an order states and what its transactions say, in the order's currency. Needs the tenders of the orders.
insert into position.orders (shop, order_id, order_name, delivered, test, placed_at, cancelled_at, currency, order_total,
	tax_included, financial_status, payment_method, stated_refunded, stated_as_of, outstanding, transactions_known,
	transactions_as_of, captured, refunded, refunded_comparable, refund_pending, refund_failed, refund_count,
	refund_transaction_count, test_transaction_count, last_refund_at, first_sale_at, shipping_charged, tax_charged)
with transactions as (
	select t.shop, t.order_id,
		count(*) filter (where not t.test) as real_count,
		count(*) filter (where t.test) as test_count,
		count(*) filter (where not t.test and t.moved in ('refunded', 'pending', 'failed')) as refund_count,
		max(t.as_of) as as_of,
		min(t.occurred_at) filter (where not t.test and t.kind in ('sale', 'authorization', 'emv_authorization'))
			as first_sale_at,
		min(t.order_name collate "C") as order_name,
		min(t.currency collate "C") as currency
	from ledger.scope s
	join position.transactions t on t.shop = s.shop and t.order_id = s.subject_id
	where s.night_id = :nightId and s.subject = 'order'
	group by t.shop, t.order_id
),
refunds as (
	select r.shop, r.linked_order_id as order_id,
		count(*) as refund_count,
		max(r.created_at) as last_created_at,
		min(r.order_name collate "C") as order_name,
		min(r.currency collate "C") as currency
	from ledger.scope s
	join ledger.refunds r on r.shop = s.shop and r.linked_order_id = s.subject_id
	where s.night_id = :nightId and s.subject = 'order'
	group by r.shop, r.linked_order_id
),
tenders as (
	select d.shop, d.order_id,
		max(d.last_refund_at) as last_refund_at,
		-- the currency of the money that came in, for orders that no export held
		(array_agg(d.currency order by d.captured = 0, d.currency collate "C"))[1] as currency,
		-- in how many currencies money moved
		count(*) filter (where d.captured > 0) as captured_in,
		count(*) filter (where d.refunded > 0) as refunded_in,
		count(*) filter (where d.refund_pending > 0) as pending_in,
		count(*) filter (where d.refund_failed > 0) as failed_in
	from ledger.scope s
	join position.order_tenders d on d.shop = s.shop and d.order_id = s.subject_id
	where s.night_id = :nightId and s.subject = 'order'
	group by d.shop, d.order_id
),
subjects as (
	select s.shop, s.subject_id as order_id, o.order_id is not null as delivered,
		coalesce(o.order_name, t.order_name, r.order_name) as order_name,
		coalesce(o.currency, d.currency, t.currency, r.currency) as currency,
		coalesce(o.test, false) or (coalesce(t.real_count, 0) = 0 and (coalesce(t.test_count, 0) > 0
			or coalesce(o.payment_method ilike '%(for testing) bogus gateway%', false))) as test,
		coalesce(o.tax_included, case h.tax_included
			when 'yes' then true
			when 'no' then false
			else position.tax_included(o.total, o.subtotal + o.shipping + coalesce(o.duties, 0) + coalesce(o.tip, 0), o.tax)
		end) as tax_included,
		o.placed_at, o.cancelled_at, o.total, o.financial_status, o.payment_method, o.refunded as stated_refunded,
		o.as_of as stated_as_of, o.outstanding, h.zone, c.covered,
		coalesce(o.placed_at <@ c.covered, false) as transactions_known, t.as_of as transactions_as_of,
		coalesce(t.refund_count, 0) as refund_transaction_count, coalesce(t.test_count, 0) as test_count,
		t.first_sale_at, coalesce(r.refund_count, 0) as refund_count, r.last_created_at,
		greatest(r.last_created_at, d.last_refund_at) as last_refund_at,
		d.captured_in, d.refunded_in, d.pending_in, d.failed_in,
		case when u.adds_up is not false or u.lacks_shipping then o.tax end as tax_charged,
		case when u.adds_up then o.shipping end as shipping_charged
	from ledger.scope s
	join ledger.shops h on h.shop = s.shop
	left join ledger.orders o on o.shop = s.shop and o.order_id = s.subject_id
	cross join lateral (
		-- what is short of the total, where no shipping is stated, is the shipping; else any part may be wrong
		select ledger.adds_up(o.total, p.before_tax, o.tax, p.included) as adds_up,
			o.shipping = 0 and o.total > p.before_tax + case when p.included then 0 else o.tax end as lacks_shipping
		from (
			select o.subtotal + o.shipping + coalesce(o.duties, 0) + coalesce(o.tip, 0) as before_tax,
				coalesce(o.tax_included, case h.tax_included when 'yes' then true when 'no' then false end) as included
		) p
	) u
	left join transactions t on t.shop = s.shop and t.order_id = s.subject_id
	left join refunds r on r.shop = s.shop and r.order_id = s.subject_id
	left join tenders d on d.shop = s.shop and d.order_id = s.subject_id
	left join ledger.coverage c on c.shop = s.shop and c.record = 'transactions'
	where s.night_id = :nightId and s.subject = 'order' and coalesce(o.order_id, t.order_id, r.order_id) is not null
),
-- money in the order's currency: unknown without its transactions, and as soon as some of it moved in another
judged as (
	select b.*,
		case when k.known and coalesce(b.captured_in, 0) <= (coalesce(m.captured, 0) > 0)::integer
			then coalesce(m.captured, 0) end as captured,
		case when k.known and coalesce(b.refunded_in, 0) <= (coalesce(m.refunded, 0) > 0)::integer
			then coalesce(m.refunded, 0) end as refunded,
		case when k.known and coalesce(b.pending_in, 0) <= (coalesce(m.refund_pending, 0) > 0)::integer
			then coalesce(m.refund_pending, 0) end as refund_pending,
		case when k.known and coalesce(b.failed_in, 0) <= (coalesce(m.refund_failed, 0) > 0)::integer
			then coalesce(m.refund_failed, 0) end as refund_failed
	from subjects b
	left join position.order_tenders m on m.shop = b.shop and m.order_id = b.order_id and m.currency = b.currency
	cross join lateral (select b.transactions_known and not b.test as known) k
)
select b.shop, b.order_id, b.order_name, b.delivered, b.test, b.placed_at, b.cancelled_at, b.currency, b.total,
	b.tax_included, b.financial_status, b.payment_method, case when not b.test then b.stated_refunded end, b.stated_as_of,
	b.outstanding, b.transactions_known, b.transactions_as_of, b.captured, b.refunded,
	case
		-- of an order without transactions no file tells as of when: its refunds must lie where transactions cover
		when b.stated_refunded > x.refunded and (x.transactions_on < x.stated_on
			or b.transactions_as_of is null and not b.last_created_at <@ b.covered) then null
		when b.stated_refunded < x.refunded and (x.stated_on < x.transactions_on
			or b.stated_as_of < b.last_refund_at) then null
		else x.refunded
	end,
	b.refund_pending, b.refund_failed, b.refund_count, b.refund_transaction_count, b.test_count, b.last_refund_at,
	b.first_sale_at, b.shipping_charged, b.tax_charged
from judged b
cross join lateral (
	-- where the order states more, what is pending must be known
	select case when b.stated_refunded > b.refunded
			then b.refunded + case when b.refund_pending is not null
				then least(b.refund_pending, b.stated_refunded - b.refunded) end
			else b.refunded end as refunded,
		-- files of one day count as equally old: they are exported one after the other
		(b.stated_as_of at time zone b.zone)::date as stated_on,
		(b.transactions_as_of at time zone b.zone)::date as transactions_on
) x
