-- The checks as they were asked, and those no longer there that still have something standing.
with last as (
	select max(e.event_id) as event_id
	from tracking.events e
	where e.night_id in (select b.night_id from tracking.nights_before(:nightId) b union all select :nightId)
		and not exists (select from tracking.night_checks t where t.night_id = :nightId and t.check_id = e.check_id)
	group by e.shop, e.check_id, e.subject_id, e.unit
),
standing as (
	select e.check_id
	from last l
	join tracking.events e using (event_id)
	where e.state <> 'cleared'
	group by e.check_id
),
removed as (
	select distinct on (c.check_id) c.check_id, c.night_id
	from standing s
	join tracking.night_checks c using (check_id)
	join tracking.nights_before(:nightId) b using (night_id)
	join ledger.nights n using (night_id)
	order by c.check_id, n.business_date desc
),
asked as (
	select c.check_id, c.night_id from tracking.night_checks c where c.night_id = :nightId
	union all
	select r.check_id, r.night_id from removed r
)
select c.check_id, c.title, c.asserts, c.subject, c.expected_means, c.actual_means, c.differs, c.tolerance, c.grace, c.why,
	c.action,
	case when a.night_id = :nightId then c.status else 'could not run' end as status,
	case when a.night_id = :nightId then c.problem else format('check "%s" is no longer in the set of checks', c.check_id) end as problem
from asked a
join tracking.night_checks c using (night_id, check_id)
order by c.check_id collate "C"
