-- The sum of the month's nights: movements added up, opening of the first, closing of the last.
insert into tracking.month_roll_forward (job, month, shop, check_id, unit, balance, movement, cause, number, amount_over,
	amount_short)
with night as (
	select n.night_id, n.business_date, min(n.business_date) over () as first_on, max(n.business_date) over () as last_on
	from tracking.counted_nights n
	where n.job = :job and n.business_date between :from and :until
)
select :job, :from, r.shop, r.check_id, r.unit, r.balance, r.movement, r.cause, sum(r.number), sum(r.amount_over),
	sum(r.amount_short)
from night n
join tracking.roll_forward r using (night_id)
where r.movement not in ('opening', 'closing') or r.movement = 'opening' and n.business_date = n.first_on
	or r.movement = 'closing' and n.business_date = n.last_on
group by r.shop, r.check_id, r.unit, r.balance, r.movement, r.cause
