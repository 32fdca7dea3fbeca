-- Balances of the general ledger beside those of the statement of the same day: tonight's, or that of the night which
-- stands for the day. Of each account the last day that was delivered counts.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, day, amount, note)
with books as (
	select distinct on (b.shop, b.account, b.balance, b.currency) b.shop, b.account, b.balance, b.currency,
		coalesce(replace(lower(b.gateway), ' ', '_'), '') as gateway, b.day, b.amount
	from ledger.shops h
	join ledger.gl_balances b on b.shop = h.shop
	where h.job = :job and b.day <= :businessDate
	order by b.shop, b.account, b.balance, b.currency, b.day desc
),
nights as (
	select :nightId as night_id, :businessDate as business_date
	union all
	select n.night_id, n.business_date
	from tracking.nights_before(:nightId) p
	join ledger.nights n on n.night_id = p.night_id
),
-- which lines a balance of the books has to agree with
meant as (
	select b.shop, b.account, b.balance, b.currency, b.gateway, b.day, b.amount, n.night_id, sum(l.amount) as stated,
		count(l.amount) as lines, bool_or(l.line is not null and l.amount is null) as missing
	from books b
	left join nights n on n.business_date = b.day
	left join statement.lines l on l.night_id = n.night_id and l.shop = b.shop and l.currency = b.currency and l.record = ''
		and case b.balance
			when 'unpaid' then l.section = 'unpaid' and l.line = 'closing unpaid' and l.gateway = b.gateway
			when 'unsettled' then l.section = 'unsettled' and l.line = 'closing unsettled'
				and (l.gateway = b.gateway or b.gateway = '')
			when 'returns_not_refunded' then l.section = 'accruals' and l.line = 'returns approved and not refunded'
			when 'credit_outstanding' then l.section = 'accruals' and l.line like 'credit outstanding%'
			else false
		end
	group by b.shop, b.account, b.balance, b.currency, b.gateway, b.day, b.amount, n.night_id
)
select :nightId, 'books', m.shop, m.currency, m.gateway, x.position, x.line, m.account || ' ' || m.balance, m.day, x.amount,
	x.note
from meant m
cross join lateral (
	select case
		when m.balance not in ('unpaid', 'unsettled', 'returns_not_refunded', 'credit_outstanding')
			then 'no line of the statement is called ' || m.balance
		when m.night_id is null then 'no night stands for that day'
		when m.missing then 'the statement of that day says nothing of it'
		-- a balance no refund ever touched is zero, and no line
		else ''
	end as why
) y
cross join lateral (values
	(1, 'books', m.amount, ''),
	(2, 'statement', case when y.why = '' then coalesce(m.stated, 0) end, y.why),
	(3, 'difference', case when y.why = '' then m.amount - coalesce(m.stated, 0) end,
		case when y.why <> '' then 'not judged' when m.amount = coalesce(m.stated, 0) then 'agrees' else 'differs' end)
) as x (position, line, amount, note)
