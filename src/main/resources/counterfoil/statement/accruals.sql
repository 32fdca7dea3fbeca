-- What will still cost money: goods on their way back, refunds that have not left the bank, credit that can be spent.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, number, amount, note)
with shops as (
	select h.shop, n.currency, s.returned, s.credited, s.settled
	from ledger.shops h
	join tracking.night_shops n on n.night_id = :nightId and n.shop = h.shop
	cross join lateral (
		select coalesce(bool_or(c.record = 'returns'), false) as returned,
			coalesce(bool_or(c.record = 'credits'), false) as credited,
			coalesce(bool_or(c.record = 'payout_entries'), false) as settled
		from ledger.coverage c
		where c.shop = h.shop
	) s
	where h.job = :job
),
-- what was asked for only, declined or given up is no debt yet, or no longer
returns as (
	select r.shop, coalesce(r.currency, s.currency, '') as currency, r.return_id,
		r.quantity - r.refunded_quantity - r.exchanged_quantity - r.credited_quantity as units, r.unit_price_discounted
	from shops s
	join position.returns r on r.shop = s.shop
	where r.status not in ('requested', 'canceled', 'cancelled', 'declined')
),
credits as (
	select c.shop, c.currency, c.credit_id, c.balance,
		case when c.refund_id is not null or c.return_id is not null then 1 else 2 end as position
	from shops s
	join ledger.credits c on c.shop = s.shop
	where c.disabled_at is null
),
lines as (
	select r.shop, r.currency, 1 as position, 'returns approved and not refunded' as line, count(*) as number,
		sum(r.units * r.unit_price_discounted) as amount, 'at discounted prices, as the order states them' as note
	from returns r
	where r.units > 0 and r.unit_price_discounted is not null
	group by r.shop, r.currency
	union all
	select r.shop, r.currency, 2, 'returns not judged', count(*), null,
		'units refunded, exchanged or credited, or their price, were not delivered'
	from returns r
	where r.units is null or r.units > 0 and r.unit_price_discounted is null
	group by r.shop, r.currency
	union all
	select l.shop, l.currency, case l.section when 'unpaid' then 3 else 4 end,
		case l.section when 'unpaid' then 'refunds not paid' else 'refunds paid and not settled' end, null, l.amount, ''
	from statement.lines l
	where l.night_id = :nightId and (l.section = 'unpaid' and l.gateway = '' and l.line = 'closing unpaid'
		or l.section = 'unsettled' and l.gateway = 'shopify_payments' and l.line = 'closing unsettled'
			and l.amount is not null)
	union all
	select c.shop, c.currency, 4 + c.position,
		case c.position when 1 then 'credit outstanding, of refunds and returns' else 'credit outstanding, other' end,
		count(c.balance), sum(c.balance), case c.position when 2 then 'given or sold: the export does not tell' else '' end
	from credits c
	where c.balance <> 0
	group by c.shop, c.currency, c.position
	union all
	select c.shop, c.currency, 7, 'credit without a balance', count(*), null, 'its balance was not delivered'
	from credits c
	where c.balance is null
	group by c.shop, c.currency
	union all
	select s.shop, coalesce(s.currency, ''), x.position, x.line, null, null, x.note
	from shops s
	cross join lateral (values
		(1, 'returns approved and not refunded', not s.returned, 'no returns were delivered'),
		(4, 'refunds paid and not settled', not s.settled, 'no settlement file'),
		(5, 'credit outstanding, of refunds and returns', not s.credited, 'no credits were delivered')
	) as x (position, line, missing, note)
	where x.missing
)
select :nightId, 'accruals', l.shop, l.currency, '', l.position, l.line, '', l.number, l.amount, l.note
from lines l
