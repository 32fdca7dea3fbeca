-- A record that came on each of the last three nights is expected on the next: what did not come, nobody looked at.
insert into statement.signing (night_id, shop, question, record, number, last_on, stands_in_the_way)
with nights as (
	select n.business_date
	from tracking.nights_before(:nightId) b
	join ledger.nights n on n.night_id = b.night_id
	order by n.business_date desc
	limit 3
),
delivered as (
	select f.shop, r.record, f.business_date
	from ledger.shops h
	join ledger.files f on f.shop = h.shop and f.state = 'posted'
	join ledger.file_records r on r.file_id = f.file_id
	where h.job = :job and (f.business_date = :businessDate or f.business_date in (select n.business_date from nights n))
	group by f.shop, r.record, f.business_date
)
select :nightId, d.shop, 'file missing', d.record, count(*), max(d.business_date), true
from delivered d
group by d.shop, d.record
having count(*) filter (where d.business_date < :businessDate) = 3
	and count(*) filter (where d.business_date = :businessDate) = 0;

-- How much of what the checks asked about nobody could judge, beside how much the job lets pass.
insert into statement.signing (night_id, shop, question, record, number, of_number, percent_max, stands_in_the_way)
select :nightId, c.shop, 'not judged', '', c.number, c.examined, p.percent_max,
	c.number > 0 and (p.percent_max is null or 100 * c.number >= p.percent_max * c.examined)
from (
	select o.shop, coalesce(sum(o.subjects) filter (where o.outcome = 'not judged'), 0)::bigint as number,
		sum(o.subjects)::bigint as examined
	from tracking.night_outcome_counts o
	where o.night_id = :nightId
	group by o.shop
) c
cross join lateral (
	select max(x.value) as percent_max
	from ledger.policies x
	where x.shop = c.shop and x.key = 'not-judged' and x.by = '' and x.valid @> :businessDate
) p
