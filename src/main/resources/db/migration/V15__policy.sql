-- What a shop promises and how it decides, day by day. One day has one value for a key and what it is said of.
create table ledger.policies (
	shop text not null,
	key text not null,
	by text not null default '' check (by in ('', 'currency', 'gateway', 'reason', 'reason-class', 'product-type', 'sku')),
	name text not null default '',
	valid daterange not null,
	value numeric not null,
	primary key (shop, key, by, name, valid)
);
comment on table ledger.policies is 'what the job says under policy; rewritten where it changed at the start of a night';
comment on column ledger.policies.by is 'what the value is said of, such as a gateway; empty where it holds for all others';
comment on column ledger.policies.name is 'which gateway, reason, sku; empty with by';
comment on column ledger.policies.valid is 'days in the shop''s zone; those of one shop, key, by and name do not overlap';
comment on column ledger.policies.value is
	'days, minutes, percent or an amount in the currency it is said of; of yes and no, 1 and 0';

-- The days of refund-within may differ from year to year, so they are no column of the shop any more.
drop view tonight.shops;
alter table ledger.shops drop column refund_within;
create view tonight.shops as
select s.*
from ledger.shops s
join tonight.night n on n.job = s.job;

create view tonight.policies as
select p.*
from ledger.policies p
join tonight.shops s on s.shop = p.shop;
