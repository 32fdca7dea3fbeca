insert into posting_coverage (shop, record, covered)
select c.shop, c.record, c.covered
from ledger.coverage c
join ledger.shops s on s.shop = c.shop
where s.job = :job
