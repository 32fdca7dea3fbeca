-- What one posting notes on its way; gone with its transaction.

-- Tonight's files by record. Standing is which file wins: by precedence, then as-of, then path. A file that came anew
-- under the same path replaces the one before it, hence its number last; a row's line decides only within a file.
create temporary table posting_file (
	file_id bigint not null,
	shop text not null,
	record text not null,
	rank smallint not null,
	as_of timestamptz not null,
	path text not null,
	staged bigint not null,
	standing integer not null
) on commit drop;

-- Keys of rows that tonight inserted, changed, removed, relinked, or only moved to a newer file.
create temporary table posting_touched (
	record text not null,
	shop text not null,
	id text not null,
	part text not null,
	verdict text not null
) on commit drop;

-- What touched rows name, before and after: names of orders, ids of returns and refunds, stock keeping units.
create temporary table posting_named (
	shop text not null,
	word text not null,
	value text not null,
	part text not null
) on commit drop;

-- Products of which tonight's catalogue says otherwise what a position reads.
create temporary table posting_product (
	shop text not null,
	sku text not null,
	goods_changed boolean not null,
	sale_changed boolean not null,
	sale_type_changed boolean not null,
	fee_type_changed boolean not null,
	cost_changed boolean not null
) on commit drop;

-- Subjects on their way into the scope, some of them twice; the round says how far from what was touched.
create temporary table posting_subject (
	shop text not null,
	subject text not null,
	subject_id text not null,
	round integer not null default 0
) on commit drop;

-- Subjects of rows that only moved to a newer file.
create temporary table posting_moved (
	shop text not null,
	subject text not null,
	subject_id text not null
) on commit drop;

-- Subjects that could not be judged for want of evidence.
create temporary table posting_waiting (
	shop text not null,
	subject text not null,
	subject_id text not null
) on commit drop;

-- What was covered before tonight, and what is after.
create temporary table posting_coverage (
	moment text not null,
	shop text not null,
	record text not null,
	covered tstzmultirange not null,
	primary key (moment, shop, record)
) on commit drop;

-- Refund transactions whose refund is looked for, and the refunds they may belong to.
create temporary table posting_tender (
	shop text not null,
	transaction_id text not null,
	order_id text,
	kind text not null,
	refund_id text,
	linked_refund_id text,
	amount numeric not null,
	currency text not null,
	occurred_at timestamptz not null
) on commit drop;

create temporary table posting_refund (
	shop text not null,
	refund_id text not null,
	order_id text not null,
	currency text not null,
	created_at timestamptz not null,
	link_within integer not null,
	tax_included boolean,
	order_tax numeric,
	siblings bigint not null
) on commit drop;

-- Rows whose order is looked for.
create temporary table posting_candidate (
	shop text not null,
	id text not null,
	order_id text,
	order_name text,
	linked_order_id text
) on commit drop;
