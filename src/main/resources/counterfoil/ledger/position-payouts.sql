-- What each payout states, and what its entries come to. An export of payouts without ids is held against the entries
-- of its day, where that day had one payout only.
insert into position.payouts (shop, payout_id, payout_date, currency, status, total, entry_count, net)
with stated as (
	select p.shop, p.payout_id, p.payout_date, p.currency, p.status, p.total, c.covered,
		p.payout_date::timestamp at time zone h.zone as day_began,
		(p.payout_date + 1)::timestamp at time zone h.zone as day_ended,
		p.payout_id like 'derived:%' as id_missing,
		(select count(*) from ledger.payouts o
			where o.shop = p.shop and o.payout_date = p.payout_date and o.currency = p.currency) = 1 as alone
	from ledger.scope s
	join ledger.payouts p on p.shop = s.shop and p.payout_id = s.subject_id
	join ledger.shops h on h.shop = s.shop
	left join ledger.coverage c on c.shop = s.shop and c.record = 'payout_entries'
	where s.night_id = :nightId and s.subject = 'payout'
)
select b.shop, b.payout_id, b.payout_date, b.currency, b.status, b.total, e.entry_count,
	case
		when e.net_count = e.entry_count and not e.elsewhere and e.id_count <= 1 and not m.may_be_more and e.add_up
			-- a payout settles what happened in the days before it
			and tstzrange(least(e.first_at, b.day_began - interval '7 days'), b.day_began, '[]') <@ b.covered
		then e.net
	end
from stated b
cross join lateral (
	select count(*) as entry_count, count(n.net) as net_count, coalesce(sum(n.net), 0) as net,
		coalesce(bool_or(x.currency <> b.currency), false) as elsewhere,
		coalesce(bool_and(abs(x.amount - x.fee - x.net) <= 0.01), true) as add_up, count(distinct x.payout_id) as id_count,
		min(x.occurred_at) as first_at
	from (
		select y.currency, y.payout_id, y.occurred_at, y.net, y.amount, y.fee
		from ledger.payout_entries y
		where y.shop = b.shop and y.payout_id = b.payout_id
		union all
		select y.currency, y.payout_id, y.occurred_at, y.net, y.amount, y.fee
		from ledger.payout_entries y
		where y.shop = b.shop and y.payout_date = b.payout_date and y.currency = b.currency and b.alone
			and y.payout_status is distinct from 'pending' and (y.payout_id is null or b.id_missing)
	) x
	cross join lateral (select coalesce(x.net, x.amount - x.fee) as net) n
) e
cross join lateral (
	-- not paid out yet when it was last exported: since then it may have been, in this payout
	select exists (
		select from ledger.payout_entries y
		where y.shop = b.shop and y.payout_id is null and y.currency = b.currency and y.as_of < b.day_began
			and y.occurred_at >= b.day_began - interval '7 days' and y.occurred_at < b.day_ended
			and (y.payout_date is null or y.payout_date = b.payout_date)
			and (y.payout_date is null or y.payout_status = 'pending')
	) as may_be_more
) m
