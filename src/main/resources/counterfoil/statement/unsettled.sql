-- What was paid and has not left the bank account yet, from the start of the month to the business date.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, number, amount)
select :nightId, 'unsettled', s.shop, s.currency, 'shopify_payments', l.position, l.line, '',
	count(*) filter (where l.amount <> 0), coalesce(sum(l.amount), 0)
from statement_settlements s
cross join lateral (values
	(1, 'opening unsettled', case when s.paid_on < :monthStart then s.paid else 0 end
		- case when s.settled_on < :monthStart then s.entered else 0 end),
	(2, 'paid', case when s.paid_on between :monthStart and :businessDate then s.paid end),
	(3, 'settled', case when s.settled_on between :monthStart and :businessDate then -s.entered end),
	(4, 'closing unsettled', case when s.paid_on <= :businessDate then s.paid else 0 end
		- case when s.settled_on <= :businessDate then s.entered else 0 end)
) as l (position, line, amount)
where s.missing = ''
group by s.shop, s.currency, l.position, l.line;

-- What the closing consists of.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, number, amount)
select l.night_id, 'unsettled', l.shop, l.currency, l.gateway, 4 + l.position, l.line, '', count(*), sum(l.amount)
from statement.lines l
where l.night_id = :nightId and l.section = 'unsettled by refund'
group by l.night_id, l.shop, l.currency, l.gateway, l.position, l.line;

-- Payments of the month that no settlement file can be set against, by what is missing.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, number, amount, note)
select :nightId, 'unsettled', s.shop, s.currency, 'shopify_payments', 20, 'not judged', s.missing, count(*),
	sum(case when s.transaction_id is null then s.entered else s.paid end), s.missing
from statement_settlements s
where s.missing <> '' and coalesce(s.paid_on, s.settled_on, s.entered_on) between :monthStart and :businessDate
group by s.shop, s.currency, s.missing;

-- Gateways that deliver no settlements: what was paid there is known, what left the bank is not.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, number, amount, note)
select :nightId, 'unsettled', p.shop, p.currency, p.gateway, l.position, l.line, '', l.number, l.amount, l.note
from (
	select p.shop, p.currency, p.gateway, count(*) as number, sum(p.amount) as amount
	from statement_payments p
	where not p.is_credit and p.paid_on between :monthStart and :businessDate
		and (p.gateway <> 'shopify_payments' or not exists (
			select from ledger.coverage c where c.shop = p.shop and c.record = 'payout_entries'))
	group by p.shop, p.currency, p.gateway
) p
cross join lateral (values
	(2, 'paid', p.number, p.amount, ''),
	(4, 'closing unsettled', null, null, 'no settlement file'),
	(9, 'no settlement file', p.number, p.amount, 'paid in the month; nobody delivers what was settled')
) as l (position, line, number, amount, note);

insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, order_name, day, amount,
	note)
select :nightId, 'unsettled by refund', p.shop, p.currency, p.gateway, 9, 'no settlement file',
	coalesce(p.refund_id || ', ', '') || 'transaction ' || p.transaction_id, p.order_name, p.paid_on, p.amount,
	'no settlement file'
from statement_payments p
where not p.is_credit and p.paid_on between :monthStart and :businessDate
	and (p.gateway <> 'shopify_payments' or not exists (
		select from ledger.coverage c where c.shop = p.shop and c.record = 'payout_entries'))
