-- What is covered: asked before the files are posted and again after.
insert into posting_coverage (moment, shop, record, covered)
select :moment, c.shop, c.record, c.covered
from ledger.coverage c
join ledger.shops s on s.shop = c.shop
where s.job = :job
union all
-- since when movements name what caused them is evidence too
select :moment, s.shop, 'references', tstzmultirange(tstzrange(m.since, null))
from ledger.shops s
cross join lateral (
	select min(m.occurred_at) as since
	from ledger.stock_movements m
	where m.shop = s.shop and m.reference is not null
) m
where s.job = :job and m.since is not null
