-- The reconciliation statement of a night: what was recorded, paid and settled in the month, and what stands open.

create schema statement;

-- What the books say of a balance on a day. Compared with the statement, never part of it.
create table ledger.gl_balances (
	shop text not null,
	account text not null,
	balance text not null,
	day date not null,
	amount numeric not null,
	currency text not null,
	gateway text,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, account, balance, day, currency)
);
comment on table ledger.gl_balances is 'Balances of the general ledger, as the books state them.';

create unlogged table staging.gl_balances (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	account text,
	balance text,
	day date,
	amount numeric,
	currency text,
	gateway text
);

-- Every line of the statement as a night stored it, in the one form in which it is written to files.
create table statement.lines (
	night_id bigint not null,
	section text not null check (section in ('unpaid', 'unpaid by refund', 'unsettled', 'unsettled by refund', 'split',
		'dates', 'month end', 'accruals', 'books', 'evidence')),
	shop text not null,
	currency text not null,
	gateway text not null,
	position integer not null,
	line text not null,
	record text not null,
	part integer not null default 1,
	order_name text,
	day date,
	until_day date,
	number bigint,
	amount numeric,
	note text not null default '',
	primary key (night_id, section, shop, currency, gateway, position, line, record, part)
);
comment on column statement.lines.gateway is 'empty for all gateways together';
comment on column statement.lines.position is 'order of the lines within their section';
comment on column statement.lines.record is 'the refund, order, return, credit or account a line is about; empty for a sum';
comment on column statement.lines.part is 'tells several lines of one record apart';
comment on column statement.lines.amount is
	'signed, so that the movements of a balance add up to its closing; null where evidence is missing';
comment on column statement.lines.note is 'what is missing, or what a line rests on';

-- Refund transactions that were pending at the end of a night. An export gives one that succeeds later the time it was
-- first tried at: only the nights that saw it pending tell on which day it was paid.
create table statement.pending_transactions (
	night_id bigint not null,
	shop text not null,
	transaction_id text not null,
	primary key (night_id, shop, transaction_id)
);
create index on statement.pending_transactions (shop, transaction_id);

-- What a refund moved, and what was settled, is read for a month; refunds are few beside sales.
create index on ledger.transactions (shop, occurred_at) where kind = 'refund';
create index on ledger.payout_entries (shop, occurred_at) where kind like 'refund%';
