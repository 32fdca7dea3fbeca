-- What the statement rests on: of each record, up to when it was delivered.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, day, note)
select :nightId, 'evidence', h.shop, '', '', r.position, r.line, '', (c.newest_as_of at time zone h.zone)::date,
	case
		when c.newest_as_of is null then 'not delivered'
		when (c.newest_as_of at time zone h.zone)::date < :businessDate then 'older than the business date'
		else ''
	end
from ledger.shops h
cross join (values (1, 'orders'), (2, 'transactions'), (3, 'refunds'), (4, 'refund_lines'), (5, 'refund_adjustments'),
	(6, 'returns'), (7, 'credits'), (8, 'payout_entries'), (9, 'gl_balances'),
	(10, 'stated_totals')) as r (position, line)
left join ledger.coverage c on c.shop = h.shop and c.record = r.line
where h.job = :job
