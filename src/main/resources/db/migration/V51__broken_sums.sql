-- Records whose own amounts contradict each other: counted when they are posted, by file, with the first few lines.
create table ledger.broken_sums (
	file_id bigint not null,
	record text not null,
	reason text not null,
	records bigint not null,
	first_lines integer[] not null default '{}',
	primary key (file_id, record, reason)
);
comment on table ledger.broken_sums is 'records of a file that do not add up';
comment on column ledger.broken_sums.records is 'how many of the file, superseded ones included';

-- Whether the parts make the total, with tax included or on top; with either where nothing tells which. Null where a part
-- is not stated.
create function ledger.adds_up(total numeric, before_tax numeric, tax numeric, included boolean) returns boolean
	language sql immutable parallel safe
	return case
		when included then abs(total - before_tax) <= 0.01
		when not included then abs(total - before_tax - tax) <= 0.01
		else abs(total - before_tax) <= 0.01 or abs(total - before_tax - tax) <= 0.01
	end;
drop function position.adds_up;
comment on column position.orders.shipping_charged is
	'shipping as the order states it, net where tax comes on top; null unless the order adds up';

alter table position.order_settlements add column entries_add_up boolean not null default true;
comment on column position.order_settlements.entries_add_up is
	'false where amount less fee is not the net of an entry of a refund or a chargeback';
create or replace view tonight.order_settlements as
select p.*
from position.order_settlements p
join tonight.scope s on s.shop = p.shop and s.subject = 'order' and s.subject_id = p.order_id;
