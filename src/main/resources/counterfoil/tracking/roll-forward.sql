-- Opening from the events before tonight, closing from the last event of every discrepancy, movements from tonight's
-- events alone. Nothing here is derived from anything else here, so that the sum proves something.
insert into tracking.roll_forward (night_id, shop, check_id, unit, balance, movement, cause, number, amount_over,
	amount_short)
with opening as (
	select b.shop, b.check_id, b.unit, b.state as balance, b.difference
	from standing_before b
	where b.state in ('open', 'accepted')
),
closing as (
	select e.shop, e.check_id, e.unit, e.state as balance, e.difference
	from tracking.events_as_of(:nightId) l
	join tracking.events e using (event_id)
	where e.state in ('open', 'accepted')
),
tonight as (
	select e.shop, e.check_id, e.unit, e.state_before, e.difference_before, e.state, e.difference, e.cause,
		case e.event when 'acceptance ended' then 'reopened' else e.event end as movement
	from tracking.events e
	where e.night_id = :nightId
),
crossing as (
	select shop, check_id, unit, state_before as balance, movement, cause, -1 as sign, difference_before as difference
	from tonight
	where state_before in ('open', 'accepted')
	union all
	select shop, check_id, unit, state, movement, cause, 1, difference
	from tonight
	where state in ('open', 'accepted')
),
figure as (
	select shop, check_id, unit, balance, 'opening' as movement, '' as cause, 1 as sign, difference from opening
	union all
	select shop, check_id, unit, balance, 'closing', '', 1, difference from closing
	union all
	select shop, check_id, unit, balance, movement, cause, sign, difference from crossing
),
summed as (
	select shop, check_id, unit, balance, movement, cause, sum(sign) as number,
		sum(sign * greatest(difference, 0)) as amount_over, sum(sign * greatest(-difference, 0)) as amount_short
	from figure
	group by shop, check_id, unit, balance, movement, cause
),
frame as (
	-- A balance that has any figure shows its opening and closing, at zero too.
	select f.shop, f.check_id, f.unit, f.balance, m.movement
	from (select shop, check_id, unit, balance from summed group by shop, check_id, unit, balance) f
	cross join (values ('opening'), ('closing')) m (movement)
)
select :nightId, shop, check_id, unit, balance, movement, coalesce(s.cause, ''), coalesce(s.number, 0),
	coalesce(s.amount_over, 0), coalesce(s.amount_short, 0)
from frame
full join summed s using (shop, check_id, unit, balance, movement)
where movement in ('opening', 'closing') or (s.number, s.amount_over, s.amount_short) <> (0, 0, 0)
