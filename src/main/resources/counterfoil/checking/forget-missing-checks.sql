-- What a check that left the set last agreed on, or could not judge, is no statement of this night.
with gone as (
	delete from tracking.outcome_counts c
	using tonight.shops s
	where s.shop = c.shop and c.outcome in ('agrees', 'not judged') and c.check_id <> all (:checkIds)
	returning c.shop, c.check_id
)
delete from tracking.outcomes o
using (select g.shop, g.check_id from gone g group by g.shop, g.check_id) as g
where o.shop = g.shop and o.check_id = g.check_id and o.outcome in ('agrees', 'not judged')
