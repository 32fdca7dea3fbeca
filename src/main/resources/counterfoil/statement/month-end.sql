-- The refunds whose dates lie on both sides of a month end, as far as the month is about them.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, part, order_name, day,
	until_day, amount)
select :nightId, 'month end', c.shop, c.currency, '', c.position, c.line, c.refund_id,
	row_number() over (partition by c.shop, c.currency, c.position, c.refund_id order by c.day, c.until_day),
	c.order_name, c.day, c.until_day, c.amount
from (
	select p.shop, p.currency, b.position, b.line, p.refund_id, p.order_name, b.day, b.until_day, sum(p.due) as amount
	from statement_pieces p
	cross join lateral (values
		(1, 'order to refund', p.ordered_on, p.recorded_on),
		(2, 'refund to processed', p.recorded_on, p.processed_on),
		(3, 'processed to payout', p.processed_on, p.settled_on)) as b (position, line, day, until_day)
	where date_trunc('month', b.day::timestamp) <> date_trunc('month', b.until_day::timestamp)
		and greatest(b.day, b.until_day) between :monthStart and :businessDate
	group by p.shop, p.currency, b.position, b.line, p.refund_id, p.order_name, b.day, b.until_day
	having sum(p.due) <> 0
) c
