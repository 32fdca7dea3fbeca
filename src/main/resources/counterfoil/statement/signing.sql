-- What is expected every night and did not come: nobody looked at it.
insert into statement.signing (night_id, shop, question, record, number, last_on, stands_in_the_way)
select :nightId, d.shop, 'file missing', d.record, 1, d.last_on, true
from ledger.shops h
join position.deliveries d on d.shop = h.shop
where h.job = :job and d.nightly and (d.last_on is null or d.last_on < :businessDate);

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
