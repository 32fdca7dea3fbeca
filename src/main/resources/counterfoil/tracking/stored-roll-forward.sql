select r.shop, r.check_id, r.unit, r.balance, r.movement, r.cause, r.number, r.amount_over, r.amount_short
from tracking.roll_forward r
where r.night_id = :nightId
order by r.shop collate "C", r.check_id collate "C", r.unit collate "C", r.balance desc,
	array_position(array['opening', 'opened', 'reopened', 'changed', 'cleared', 'accepted', 'closing'], r.movement),
	r.cause collate "C"
