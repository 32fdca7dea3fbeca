-- What refunds, payouts and credits come to, order by order and currency by currency.

-- One minor unit of a currency: what rounding a single amount may add.
create function position.minor_unit(currency text) returns numeric
	language sql immutable parallel safe
	return case
		when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV',
			'XAF', 'XOF', 'XPF') then 1
		when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 0.001
		else 0.01
	end;

-- What a gateway's refunds leave behind: an entry of its payouts, a credit, cash of the till, or something no export
-- tells of. Payout exports are those of Shopify Payments.
create function position.settlement(gateway text) returns text
	language sql immutable parallel safe
	return case
		when lower(gateway) = 'shopify_payments' then 'payout'
		when lower(gateway) in ('gift_card', 'shopify_store_credit') then 'credit'
		when lower(gateway) = 'cash' then 'till'
		else 'none'
	end;

-- What an entry of a payout settles: refunds with those that came back, chargebacks with those reversed and released.
-- Fees are neither.
create function position.settled(kind text) returns text
	language sql immutable parallel safe
	return case
		when lower(kind) ~ '(fee|protection)' then null
		when lower(kind) ~ '^(failed[ _])?refund' then 'refund'
		when lower(kind) ~ '^(dispute|chargeback)' then 'chargeback'
	end;

-- Whether the sums of an order make its total, with tax on top or included.
create function position.adds_up(total numeric, before_tax numeric, tax numeric) returns boolean
	language sql immutable parallel safe
	return coalesce(abs(total - before_tax) <= 0.01 or abs(total - before_tax - tax) <= 0.01, false);

alter table position.orders
	add column shipping_charged numeric,
	add column tax_charged numeric;
comment on column position.orders.shipping_charged is
	'shipping as the order states it, net where tax comes on top; null where the order does not add up';
comment on column position.orders.tax_charged is 'tax as the order states it';

alter table position.order_lines
	add column line_total numeric,
	add column refunded_subtotal numeric;
comment on column position.order_lines.line_total is 'unit price times quantity, less the line''s own discount';
comment on column position.order_lines.refunded_subtotal is
	'subtotals of its refund lines in the order''s currency; null like refunded_quantity, or if any is in another '
	'currency; more than the line was worth is known either way';

-- What the refunds of an order and their transactions come to.
create table position.order_refunds (
	shop text not null,
	order_id text not null,
	currency text not null,
	order_name text,
	unrecorded numeric,
	at_other_gateway numeric not null,
	other_gateways text,
	pending_since date,
	refunds_known boolean not null,
	promised numeric,
	shipping_refunded numeric not null,
	shipping_known boolean not null,
	tax_refunded numeric not null,
	tax_known boolean not null,
	refund_line_count integer not null,
	credited numeric not null,
	credit_may_be_more boolean not null,
	primary key (shop, order_id, currency)
);
comment on column position.order_refunds.unrecorded is
	'refunded by transactions that no refund record can stand for: none is named by them, and none is near in time; '
	'null if refunds were not delivered that far';
comment on column position.order_refunds.at_other_gateway is
	'refunded at a gateway beyond what it captured, as far as another gateway captured more than it gave back; money '
	'put on gift cards and store credit left out';
comment on column position.order_refunds.other_gateways is 'the gateways that gave back more than they captured';
comment on column position.order_refunds.pending_since is
	'day of the oldest refund transaction that is still pending, in the shop''s zone';
comment on column position.order_refunds.refunds_known is
	'refunds cover the life of the order, and all of them are in this currency';
comment on column position.order_refunds.promised is 'what its refunds say the customer gets; null if any does not tell';
comment on column position.order_refunds.shipping_refunded is 'shipping given back by its refunds, in the terms of the order';
comment on column position.order_refunds.tax_refunded is 'tax of its refund lines and adjustments, as far as it is stated';
comment on column position.order_refunds.tax_known is 'all of it is stated';
comment on column position.order_refunds.credited is
	'credits of its refunds and returns that no store-credit or gift-card transaction stands for';
comment on column position.order_refunds.credit_may_be_more is
	'a credit names the order alone: it may also be a gift card bought with it';

-- The same refunds, as the payouts of the gateway tell of them.
create table position.order_settlements (
	shop text not null,
	order_id text not null,
	currency text not null,
	order_name text,
	refunded numeric not null,
	refund_pending numeric not null,
	refunded_without_payouts numeric not null,
	last_refund_at timestamptz,
	transactions_known boolean not null,
	payouts_known boolean not null,
	payout_refunded numeric not null,
	refund_entry_count integer not null,
	charged_back numeric not null,
	chargeback_count integer not null,
	last_entry_at timestamptz,
	refunds_elsewhere boolean not null,
	payouts_elsewhere boolean not null,
	primary key (shop, order_id, currency)
);
comment on column position.order_settlements.refunded is
	'successful refund transactions at gateways whose payouts are exported';
comment on column position.order_settlements.refund_pending is 'pending ones there';
comment on column position.order_settlements.refunded_without_payouts is
	'successful ones at other gateways, gift cards, store credit and cash left out';
comment on column position.order_settlements.transactions_known is
	'transactions cover the life of the order and are as new as its last payout entry';
comment on column position.order_settlements.payouts_known is 'payout entries cover every one of those refunds';
comment on column position.order_settlements.payout_refunded is 'refund entries, less those that came back';
comment on column position.order_settlements.charged_back is 'chargeback entries, less those reversed and released';
comment on column position.order_settlements.last_entry_at is 'last refund entry or chargeback';
comment on column position.order_settlements.refunds_elsewhere is
	'such refunds are in another currency in which no payout tells of the order';
comment on column position.order_settlements.payouts_elsewhere is
	'payouts tell of refunds in another currency in which there are none';

create table position.payouts (
	shop text not null,
	payout_id text not null,
	payout_date date not null,
	currency text not null,
	status text,
	total numeric not null,
	entry_count integer not null,
	net numeric,
	primary key (shop, payout_id)
);
comment on column position.payouts.total is 'as the payout states it';
comment on column position.payouts.net is
	'its entries less their fees; null where entries do not cover it, one has no fee or another currency, or some may '
	'belong to it or to another payout';

-- Entries are found by the day they are paid out, and those of no payout by the day they happened.
create index on ledger.payout_entries (shop, payout_date);
create index on ledger.payout_entries (shop, occurred_at) where payout_id is null;
create index on ledger.payouts (shop, payout_date);

create or replace view tonight.orders as
select p.*
from position.orders p
join tonight.scope s on s.shop = p.shop and s.subject = 'order' and s.subject_id = p.order_id;

create or replace view tonight.order_lines as
select p.*
from position.order_lines p
join tonight.scope s on s.shop = p.shop and s.subject = 'order line' and s.subject_id = p.subject_id
	-- finds the rows by their key
	and ledger.first_part(s.subject_id) = p.order_id;

create view tonight.order_refunds as
select p.*
from position.order_refunds p
join tonight.scope s on s.shop = p.shop and s.subject = 'order' and s.subject_id = p.order_id;

create view tonight.order_settlements as
select p.*
from position.order_settlements p
join tonight.scope s on s.shop = p.shop and s.subject = 'order' and s.subject_id = p.order_id;

create view tonight.payouts as
select p.*
from position.payouts p
join tonight.scope s on s.shop = p.shop and s.subject = 'payout' and s.subject_id = p.payout_id;
