-- The refunds of the month by each of four dates, and what moves between one basis and the next: in from another month, out
-- to another, or to no date at all. In each step the basis before, moved in, out and no date come to the basis.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, number, amount)
with dated as (
	select p.shop, p.currency, p.refund_id, p.due as amount, b.basis, b.name, b.date between :monthStart and :businessDate as here,
		b.date is null or b.date > :businessDate as undated,
		b.before between :monthStart and :businessDate as here_before
	from statement_pieces p
	cross join lateral (values
		(1, 'order date', p.ordered_on, null),
		(2, 'refund date', p.recorded_on, p.ordered_on),
		(3, 'processed date', p.processed_on, p.recorded_on),
		(4, 'payout date', p.settled_on, p.processed_on)) as b (basis, name, date, before)
	where p.due <> 0
)
select :nightId, 'dates', d.shop, d.currency, '', 4 * (d.basis - 1) + x.position, x.line, '',
	count(distinct d.refund_id) filter (where x.amount <> 0), coalesce(sum(x.amount), 0)
from dated d
cross join lateral (values
	(1, 'moved in, by ' || d.name, case when d.here and d.here_before is not true then d.amount end),
	(2, 'moved out, by ' || d.name, case when d.here_before and d.here is not true and not d.undated then -d.amount end),
	(3, 'no ' || d.name, case when d.here_before and d.undated then -d.amount end),
	(4, 'by ' || d.name, case when d.here then d.amount end)) as x (position, line, amount)
where d.basis > 1 or x.position = 4
group by d.shop, d.currency, d.basis, x.position, x.line
