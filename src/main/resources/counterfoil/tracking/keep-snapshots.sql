-- What a report of this night needs and later nights overwrite.
insert into tracking.night_shops (night_id, shop, zone, currency)
select :nightId, s.shop, s.zone,
	(select o.currency from position.orders o where o.shop = s.shop order by o.order_id limit 1)
from ledger.shops s
where s.job = :job;
insert into tracking.night_outcome_counts (night_id, shop, check_id, unit, outcome, subjects, amount)
select :nightId, c.shop, c.check_id, c.unit, c.outcome, c.subjects, c.amount
from tracking.outcome_counts c
join ledger.shops s on s.shop = c.shop and s.job = :job
where c.subjects > 0;
insert into tracking.night_coverage (night_id, shop, record, covered, files, newest_as_of)
select :nightId, c.shop, c.record, c.covered, c.files, c.newest_as_of
from ledger.coverage c
join ledger.shops s on s.shop = c.shop and s.job = :job;
