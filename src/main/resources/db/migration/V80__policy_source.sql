-- A rule that explains a difference says who says so.
alter table ledger.policies add column source text not null default '';
comment on column ledger.policies.source is 'where the rule comes from, in the words of the job; empty where it says nothing';

create or replace view tonight.policies as
select p.*
from ledger.policies p
join tonight.shops s on s.shop = p.shop;
