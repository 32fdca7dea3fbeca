-- A balance whose month does not end where its opening and the movements of its nights lead.
select r.shop, r.check_id, r.unit, r.balance, 'opening and the movements of all nights' as figure,
	coalesce(sum(r.number) filter (where r.movement <> 'closing'), 0) as number,
	coalesce(sum(r.amount_over) filter (where r.movement <> 'closing'), 0) as amount_over,
	coalesce(sum(r.amount_short) filter (where r.movement <> 'closing'), 0) as amount_short,
	'closing of the month' as other_figure,
	coalesce(sum(r.number) filter (where r.movement = 'closing'), 0) as other_number,
	coalesce(sum(r.amount_over) filter (where r.movement = 'closing'), 0) as other_over,
	coalesce(sum(r.amount_short) filter (where r.movement = 'closing'), 0) as other_short
from tracking.month_roll_forward r
where r.job = :job and r.month = :from
group by r.shop, r.check_id, r.unit, r.balance
having (coalesce(sum(r.number) filter (where r.movement <> 'closing'), 0),
		coalesce(sum(r.amount_over) filter (where r.movement <> 'closing'), 0),
		coalesce(sum(r.amount_short) filter (where r.movement <> 'closing'), 0))
	is distinct from (coalesce(sum(r.number) filter (where r.movement = 'closing'), 0),
		coalesce(sum(r.amount_over) filter (where r.movement = 'closing'), 0),
		coalesce(sum(r.amount_short) filter (where r.movement = 'closing'), 0))
order by r.shop collate "C", r.check_id collate "C", r.unit collate "C", r.balance collate "C"
limit 1
