-- Refunds of the month that nobody can tell what was owed or paid of; they stand in no other line.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, number, amount, note)
select :nightId, 'unpaid', r.shop, r.currency, '', 20 + w.position, 'not judged', '', count(*),
	-- what some of them record is no sum
	case when count(r.expected) = count(*) then sum(r.expected) end, w.note
from ledger.shops h
join position.refunds r on r.shop = h.shop
cross join lateral (
	select case when r.expected is null then 1 when r.paid_out is null then 2 else 3 end as position,
		case
			when r.expected is null then 'what the refund comes to was not delivered'
			when r.paid_out is null then 'its payments were not delivered or cannot be told apart'
			else 'what was captured of its order was not delivered'
		end as note
) w
where h.job = :job and not r.test and r.unexplained is null and r.created_on between :monthStart and :businessDate
group by r.shop, r.currency, w.position, w.note
