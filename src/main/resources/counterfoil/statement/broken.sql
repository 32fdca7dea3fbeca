-- Balances whose movements do not come to their closing, whose closing is not what is listed by refund, or whose parts do
-- not come to what was recorded: an error of the program, never of the data.
with sums as (
	select l.section, l.shop, l.currency, l.gateway,
		sum(l.amount) filter (where l.section = 'unpaid' and l.position < 8 or l.section = 'unsettled' and l.position < 4)
			as moved,
		sum(l.amount) filter (where l.line in ('closing unpaid', 'closing unsettled')) as closing,
		coalesce(sum(l.amount) filter (where l.section = 'unpaid' and l.position between 9 and 19
			or l.section = 'unsettled' and l.position between 5 and 8), 0) as listed
	from statement.lines l
	where l.night_id = :nightId and l.section in ('unpaid', 'unsettled')
	group by l.section, l.shop, l.currency, l.gateway
),
split as (
	select l.shop, l.currency, sum(l.amount) filter (where l.position < 13) as parts,
		sum(l.amount) filter (where l.line = 'recorded') as recorded,
		-- refunds that come to nothing, such as those of exchanges, move no balance
		coalesce((select u.amount from statement.lines u
			where u.night_id = :nightId and u.section = 'unpaid' and u.shop = l.shop and u.currency = l.currency
				and u.gateway = '' and u.line = 'recorded'), 0) as rolled
	from statement.lines l
	where l.night_id = :nightId and l.section = 'split'
	group by l.shop, l.currency
)
select section || ' of ' || concat_ws(', ', shop, currency, nullif(gateway, '')) as what, moved as one, closing as other
from sums
where closing is not null and moved <> closing
union all
select 'list of ' || section || ' of ' || concat_ws(', ', shop, currency, nullif(gateway, '')), listed, closing
from sums
where closing is not null and listed <> closing
union all
select 'split of ' || shop || ', ' || currency, parts, recorded
from split
where parts <> recorded
union all
select 'recorded of ' || shop || ', ' || currency, recorded, rolled
from split
-- where a month recorded only what comes to nothing, nothing is rolled
where recorded is distinct from coalesce(rolled, 0)
order by 1
limit 1
