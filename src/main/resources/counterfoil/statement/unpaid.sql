-- What is owed to customers, from the start of the month to the business date, by gateway and for all of them. Every
-- movement is signed, so that opening and all that moved come to closing.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, number, amount)
select :nightId, 'unpaid', p.shop, p.currency, coalesce(p.gateway, ''), l.position, l.line, '',
	count(distinct p.refund_id) filter (where l.amount <> 0), coalesce(sum(l.amount), 0)
from statement_pieces p
cross join lateral (
	select p.recorded_on < :monthStart as recorded_before, p.recorded_on <= :businessDate as recorded,
		p.paid_on < :monthStart as paid_before, p.paid_on <= :businessDate as paid
) d
cross join lateral (
	select case when d.recorded and not d.recorded_before then p.amount end as recorded_now,
		case when d.paid and not d.paid_before then p.amount end as paid_now
) m
cross join lateral (values
	(1, 'opening unpaid', case when d.recorded_before then p.due else 0 end - case when d.paid_before then p.amount else 0 end),
	(2, 'recorded', m.recorded_now),
	(3, 'never collected', case when p.part = 'never collected' then -m.recorded_now end),
	(4, 'set by hand', case when p.part = 'set by hand' then -m.recorded_now end),
	(5, 'rounding', case when p.part = 'rounding' then -m.recorded_now end),
	(6, 'paid as credit', case when p.part = 'paid as credit' then -m.paid_now end),
	(7, 'paid', case when p.part = 'paid' then -m.paid_now end),
	(8, 'closing unpaid', case when d.recorded then p.due else 0 end - case when d.paid then p.amount else 0 end)
) as l (position, line, amount)
group by grouping sets ((p.shop, p.currency, p.gateway, l.position, l.line), (p.shop, p.currency, l.position, l.line))
