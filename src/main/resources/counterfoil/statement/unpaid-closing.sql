-- The lines the closing unpaid consists of, summed from the list by refund.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, number, amount)
select l.night_id, 'unpaid', l.shop, l.currency, coalesce(l.gateway, ''), 8 + l.position, l.line, '',
	count(distinct l.record), sum(l.amount)
from statement.lines l
where l.night_id = :nightId and l.section = 'unpaid by refund'
group by grouping sets ((l.night_id, l.shop, l.currency, l.gateway, l.position, l.line),
	(l.night_id, l.shop, l.currency, l.position, l.line))
