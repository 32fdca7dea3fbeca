-- What was paid in the month and stands in no line above, so that the payments here and among the settlements are the
-- same: money that no refund records, and of refunds nobody can judge.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, number, amount, note)
select :nightId, 'unpaid', p.shop, p.currency, coalesce(p.gateway, ''), 30, 'paid for no refund above', '', count(*),
	-sum(p.amount), 'without a record, or of a refund that is not judged'
from statement_payments p
where not p.is_credit and p.paid_on between :monthStart and :businessDate
	and not exists (
		select from statement_pieces s
		where s.shop = p.shop and s.refund_id = p.refund_id)
group by grouping sets ((p.shop, p.currency, p.gateway), (p.shop, p.currency))
