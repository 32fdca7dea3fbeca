-- When what is pending is late, and which refunds may be one made twice.

alter table position.order_refunds add column pending_due_on date;
comment on column position.order_refunds.pending_due_on is
	'the first day on which a refund transaction is pending longer than the policy allows at its gateway';

create table position.order_twins (
	shop text not null,
	order_id text not null,
	currency text not null,
	order_name text,
	refund_count integer not null,
	twin_count integer not null,
	twin_amount numeric,
	twin_gateways text,
	first_twin_at timestamptz,
	primary key (shop, order_id, currency)
);
comment on table position.order_twins is 'orders with two refund transactions at least that succeeded or are pending';
comment on column position.order_twins.refund_count is 'how many';
comment on column position.order_twins.twin_count is
	'how many follow an equal one at the same gateway within the minutes the policy says';
comment on column position.order_twins.twin_amount is
	'those of them that no refund with lines of that amount bears out; null if refunds or their lines were not delivered';

create view tonight.order_twins as
select p.*
from position.order_twins p
join tonight.scope s on s.shop = p.shop and s.subject = 'order' and s.subject_id = p.order_id;

create or replace view tonight.order_refunds as
select p.*
from position.order_refunds p
join tonight.scope s on s.shop = p.shop and s.subject = 'order' and s.subject_id = p.order_id;
