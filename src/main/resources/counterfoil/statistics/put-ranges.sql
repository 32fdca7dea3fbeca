update statistics.reasons r
set line_rate_low = i.low, line_rate_high = i.high
from unnest(cast(:returned as bigint[]), cast(:sold as bigint[]), cast(:low as numeric[]), cast(:high as numeric[]))
	as i (returned, sold, low, high)
where r.night_id = :nightId and r.line_rate is not null and r.lines_returned = i.returned and r.lines_sold = i.sold
