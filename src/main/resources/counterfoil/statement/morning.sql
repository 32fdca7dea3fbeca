-- What a person looks at each morning: what was refunded on the business date beside the mean of the 28 days before it.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, number, amount, note)
select :nightId, 'morning', p.shop, p.currency, p.gateway, l.position, l.line, '', l.number, l.amount, l.note
from (
	select p.shop, p.currency, p.gateway, count(*) filter (where p.paid_on = :businessDate) as number,
		coalesce(sum(p.amount) filter (where p.paid_on = :businessDate), 0) as amount,
		count(*) filter (where p.paid_on < :businessDate) as number_before,
		coalesce(sum(p.amount) filter (where p.paid_on < :businessDate), 0) as amount_before
	from statement_payments p
	where p.paid_on between :businessDate - 28 and :businessDate
	group by p.shop, p.currency, p.gateway
) p
cross join lateral (values
	(1, 'refunded', p.number, p.amount, ''),
	(2, 'mean of 28 days', null, round(p.amount_before / 28, 2), p.number_before || ' refunds in the 28 days before')
) as l (position, line, number, amount, note);

insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, part, order_name, day, amount)
select :nightId, 'largest', p.shop, p.currency, p.gateway, p.place, 'refunded', coalesce(p.refund_id, 'order ' || p.order_id),
	p.place, p.order_name, p.paid_on, p.amount
from (
	select p.*, row_number() over (partition by p.shop, p.currency
		order by p.amount desc, p.transaction_id collate "C")::integer as place
	from statement_payments p
	where p.paid_on = :businessDate
) p
where p.place <= 10;

insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, part, order_name, day, amount)
select :nightId, 'chargebacks', e.shop, e.currency, 'shopify_payments', 1, e.kind, 'entry ' || e.entry_id, 1,
	coalesce(o.order_name, e.order_name), :businessDate, e.amount
from ledger.shops h
join ledger.payout_entries e on e.shop = h.shop
left join position.orders o on o.shop = e.shop and o.order_id = e.linked_order_id
where h.job = :job and position.settled(e.kind) = 'chargeback'
	and (e.occurred_at at time zone h.zone)::date = :businessDate;

-- What grew since the night before.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, amount, note)
select :nightId, 'worse', e.shop, e.unit, '', 1, e.check_id, e.discrepancy, e.difference,
	'was ' || e.difference_before
from tracking.events e
where e.night_id = :nightId and e.event = 'changed' and e.state in ('open', 'accepted')
	and abs(e.difference) > abs(e.difference_before);

-- What comes due with the next night, or was due and is still there: differences in grace, what an owner promised, and
-- acceptances on their last day.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, day, amount, note)
select :nightId, 'due', e.shop, e.unit, '', d.position, e.check_id, e.discrepancy, d.due_on, e.difference, d.note
from tracking.events_as_of(:nightId) l
join tracking.events e using (event_id)
join ledger.shops h on h.shop = e.shop and h.job = :job
left join tracking.notes_as_of(:nightId) n on n.shop = e.shop and n.check_id = e.check_id and n.subject_id = e.subject_id
	and n.unit = e.unit
left join tracking.acceptances a on e.state = 'accepted' and a.acceptance_id = e.acceptance_id
cross join lateral (values
	(1, case when e.state = 'in grace' then e.due_on end, e.due_on, 'its grace ends'),
	(2, n.due_on, n.due_on, 'due with ' || coalesce(n.owner, 'nobody named')),
	(3, a.until_on + 1, a.until_on, 'its acceptance ends')
) as d (position, comes_on, due_on, note)
where e.state <> 'cleared' and d.comes_on <= :businessDate + 1
