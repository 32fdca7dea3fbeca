-- A balance that does not open as the night before closed, or whose movements do not lead to its closing.
with previous as (
	select n.night_id
	from tracking.nights_before(:nightId) b
	join ledger.nights n using (night_id)
	order by n.business_date desc
	limit 1
),
stored as (
	select r.shop, r.check_id, r.unit, r.balance, r.number, r.amount_over, r.amount_short
	from tracking.roll_forward r
	join previous using (night_id)
	where r.movement = 'closing'
),
tonight as (
	select r.shop, r.check_id, r.unit, r.balance,
		sum(r.number) filter (where r.movement = 'opening') as opening_number,
		sum(r.amount_over) filter (where r.movement = 'opening') as opening_over,
		sum(r.amount_short) filter (where r.movement = 'opening') as opening_short,
		sum(r.number) filter (where r.movement <> 'closing') as reached_number,
		sum(r.amount_over) filter (where r.movement <> 'closing') as reached_over,
		sum(r.amount_short) filter (where r.movement <> 'closing') as reached_short,
		sum(r.number) filter (where r.movement = 'closing') as closing_number,
		sum(r.amount_over) filter (where r.movement = 'closing') as closing_over,
		sum(r.amount_short) filter (where r.movement = 'closing') as closing_short
	from tracking.roll_forward r
	where r.night_id = :nightId
	group by r.shop, r.check_id, r.unit, r.balance
),
compared as (
	select shop, check_id, unit, balance, 'opening' as figure, coalesce(t.opening_number, 0) as number,
		coalesce(t.opening_over, 0) as amount_over, coalesce(t.opening_short, 0) as amount_short,
		'closing of the night before' as other_figure, coalesce(s.number, 0) as other_number,
		coalesce(s.amount_over, 0) as other_over, coalesce(s.amount_short, 0) as other_short
	from tonight t
	full join stored s using (shop, check_id, unit, balance)
	union all
	select shop, check_id, unit, balance, 'opening and movements', reached_number, reached_over, reached_short,
		'closing', closing_number, closing_over, closing_short
	from tonight
)
select shop, check_id, unit, balance, figure, number, amount_over, amount_short, other_figure, other_number, other_over,
	other_short
from compared
where (number, amount_over, amount_short) is distinct from (other_number, other_over, other_short)
order by shop collate "C", check_id collate "C", unit collate "C", balance collate "C", figure collate "C"
limit 1
