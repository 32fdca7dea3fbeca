-- The pairs a likely range is asked for.
select distinct lines_returned, lines_sold
from statistics.reasons
where night_id = :nightId and line_rate is not null
order by lines_sold, lines_returned
