-- What customers' banks took back in the month, less what came back of it: a memo, in no line of a balance.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, number, amount, note)
select :nightId, 'unsettled', e.shop, e.currency, 'shopify_payments', 40, 'chargebacks, memo', '', count(*), -sum(e.amount),
	'in none of the lines above'
from ledger.shops h
join ledger.payout_entries e on e.shop = h.shop
where h.job = :job and position.settled(e.kind) = 'chargeback'
	and (e.occurred_at at time zone h.zone)::date between :monthStart and :businessDate
group by e.shop, e.currency
