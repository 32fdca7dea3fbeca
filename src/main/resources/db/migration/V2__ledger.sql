-- The ledger: who delivers, what was delivered, and the records, which are kept for ever.
-- Every key leads with the shop, so that the same schema distributes by shop.

create schema ledger;
create schema staging;
create schema position;
create schema tonight;
create schema tracking;

-- Joins the parts of a composite subject id; a part keeps its own bars by escaping them.
create function ledger.composite(variadic parts text[]) returns text
	language sql immutable parallel safe
	return (
		select string_agg(replace(replace(part, '\', '\\'), '|', '\|'), '|' order by ordinal)
		from unnest(parts) with ordinality as p (part, ordinal)
	);

-- Two parts are the usual case: the same answer as an expression that is inlined, for it is asked of every order line.
create function ledger.composite(first_part text, second_part text) returns text
	language sql immutable parallel safe
	return replace(replace(first_part, '\', '\\'), '|', '\|') || '|' || replace(replace(second_part, '\', '\\'), '|', '\|');

-- The first part of a composite subject id, as it was before it was joined.
create function ledger.first_part(subject_id text) returns text
	language sql immutable parallel safe
	return regexp_replace(substring(subject_id from '^((?:[^\\|]|\\.)*)'), '\\(.)', '\1', 'g');

-- Counts how often any night was taken up: the latest turn is the night that runs, or ran last, in this database.
create sequence ledger.turns;

-- One row per run of a business date that got as far as reading; revisions of a date are kept, the last complete counts.
create table ledger.nights (
	night_id bigint generated always as identity primary key,
	job text not null,
	business_date date not null,
	revision integer not null,
	state text not null default 'running' check (state in ('running', 'complete')),
	fingerprint text,
	is_full boolean not null default false,
	program text not null,
	check_set text not null,
	settings text not null,
	zone text not null,
	turn bigint not null default nextval('ledger.turns'),
	unique (job, business_date, revision)
);

-- What the job says of each shop; rewritten at the start of every night.
create table ledger.shops (
	shop text primary key,
	job text not null,
	zone text not null,
	tax_included text not null check (tax_included in ('yes', 'no', 'by order')),
	movements_complete boolean not null,
	refund_within integer not null,
	link_within integer not null
);
comment on column ledger.shops.refund_within is 'days from receipt of a return to its refund';
comment on column ledger.shops.link_within is 'days between a refund and a transaction that may belong to it';

-- From when on every file of a record covers, where the job states it instead of the file's first event.
create table ledger.covers (
	shop text not null,
	record text not null,
	covers_from timestamptz not null,
	primary key (shop, record)
);

-- From which amount on an open discrepancy is material, as the job said for that night.
create table ledger.materiality (
	night_id bigint not null,
	unit text not null,
	amount numeric not null,
	primary key (night_id, unit)
);

-- The manifest: one row per delivered file. Path, sha-256 and as-of are what it is known by.
create table ledger.files (
	file_id bigint generated always as identity primary key,
	shop text not null,
	path text not null,
	sha256 text not null,
	bytes bigint not null,
	modified_at timestamptz not null,
	as_of timestamptz not null,
	as_of_source text not null check (as_of_source in ('name', 'folder', 'modified')),
	contract text,
	contract_sha256 text,
	family text,
	state text not null check (state in ('loading', 'loaded', 'refused', 'posted')),
	business_date date not null,
	revision integer not null,
	lines bigint not null default 0,
	records_read bigint not null default 0,
	records_staged bigint not null default 0,
	records_rejected bigint not null default 0,
	problem_line integer,
	problem_code text,
	problem_what text,
	problem_action text,
	headers_ignored text[] not null default '{}',
	headers_missing text[] not null default '{}'
);
create index on ledger.files (shop, path);
create index on ledger.files (shop, business_date);

-- Rows per ledger record of a file. One record read may give rows of several ledger records, or several rows of one.
create table ledger.file_records (
	file_id bigint not null,
	record text not null,
	rank smallint not null default 0,
	staged bigint not null default 0,
	inserted bigint not null default 0,
	changed bigint not null default 0,
	identical bigint not null default 0,
	superseded bigint not null default 0,
	first_event timestamptz,
	last_event timestamptz,
	primary key (file_id, record)
);

-- Sums of the money columns of a file, as staged.
create table ledger.file_totals (
	file_id bigint not null,
	record text not null,
	column_name text not null,
	currency text not null,
	amount numeric not null,
	primary key (file_id, record, column_name, currency)
);

create table ledger.rejects (
	file_id bigint not null,
	line integer not null,
	ordinal integer not null,
	column_name text,
	value text,
	code text not null,
	what text not null,
	action text not null,
	primary key (file_id, line, ordinal)
);

-- Which periods of which record a shop's posted files cover, from the manifest alone: from a file's first event, or
-- from where the job says, to its as-of. A file of headers only says that nothing happened since the file before it.
create view ledger.coverage as
select shop, record, range_agg(tstzrange(covers_from, as_of, '[]')) as covered,
	count(*) as files, max(as_of) as newest_as_of
from (
	select f.shop, r.record, f.as_of, least(c.covers_from, case when f.records_read > 0 then r.first_event
		else coalesce(max(f.as_of) over (partition by f.shop, r.record order by f.as_of, f.file_id
			rows between unbounded preceding and 1 preceding), f.as_of) end) as covers_from
	from ledger.files f
	join ledger.file_records r on r.file_id = f.file_id
	left join ledger.covers c on c.shop = f.shop and c.record = r.record
	where f.state = 'posted'
) as file
where covers_from <= as_of
group by shop, record;

-- Which subjects a night looks at; only ever added to within a night.
create table ledger.scope (
	night_id bigint not null,
	shop text not null,
	subject text not null,
	subject_id text not null,
	primary key (night_id, shop, subject, subject_id)
);

create table ledger.orders (
	shop text not null,
	order_id text not null,
	order_name text not null,
	placed_at timestamptz not null,
	currency text not null,
	total numeric not null,
	subtotal numeric,
	shipping numeric,
	tax numeric,
	tax_included boolean,
	duties numeric,
	tip numeric,
	discount numeric,
	refunded numeric,
	outstanding numeric,
	financial_status text,
	fulfillment_status text,
	fulfilled_at timestamptz,
	cancelled_at timestamptz,
	payment_method text,
	channel text,
	location text,
	test boolean,
	updated_at timestamptz,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, order_id)
);

comment on table ledger.orders is 'Orders as the shop states them.';

create table ledger.order_lines (
	shop text not null,
	order_id text not null,
	line_no integer not null,
	quantity integer not null,
	unit_price numeric not null,
	order_line_id text,
	sku text,
	product text,
	variant text,
	vendor text,
	product_type text,
	discount numeric,
	tax numeric,
	final_sale boolean,
	requires_shipping boolean,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, order_id, line_no)
);

comment on table ledger.order_lines is 'What was ordered, line by line.';

create table ledger.transactions (
	shop text not null,
	order_id text not null,
	kind text not null,
	status text not null,
	gateway text not null,
	amount numeric not null,
	currency text not null,
	occurred_at timestamptz not null,
	transaction_id text not null,
	parent_id text,
	refund_id text,
	order_name text,
	rounding numeric,
	test boolean,
	linked_order_id text,
	linked_refund_id text,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, transaction_id)
);

comment on table ledger.transactions is 'Payment events; the amount is positive, the kind says the direction.';

create table ledger.refunds (
	shop text not null,
	refund_id text not null,
	created_at timestamptz not null,
	currency text not null,
	order_id text,
	order_name text,
	return_id text,
	processed_at timestamptz,
	reason text,
	notified boolean,
	linked_order_id text,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, refund_id)
);

comment on table ledger.refunds is 'Decisions to give back.';

create table ledger.refund_lines (
	shop text not null,
	refund_id text not null,
	line_no integer not null,
	quantity integer not null,
	subtotal numeric not null,
	order_line_no integer,
	order_line_id text,
	sku text,
	tax numeric,
	restock_type text,
	location text,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, refund_id, line_no)
);

comment on table ledger.refund_lines is 'Items and quantities a refund names.';

create table ledger.refund_adjustments (
	shop text not null,
	refund_id text not null,
	adjustment_no integer not null,
	kind text not null,
	amount numeric not null,
	tax numeric,
	reason text,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, refund_id, adjustment_no)
);

comment on table ledger.refund_adjustments is 'The part of a refund no line explains; positive is more for the customer.';

create table ledger.returns (
	shop text not null,
	return_id text not null,
	status text not null,
	requested_at timestamptz not null,
	return_name text,
	order_id text,
	order_name text,
	approved_at timestamptz,
	received_at timestamptz,
	closed_at timestamptz,
	channel text,
	currency text,
	return_shipping_fee numeric,
	linked_order_id text,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, return_id)
);

comment on table ledger.returns is 'Goods coming back.';

create table ledger.return_lines (
	shop text not null,
	return_id text not null,
	line_no integer not null,
	quantity integer not null,
	reason text not null,
	order_line_no integer,
	order_line_id text,
	sku text,
	product text,
	received_quantity integer,
	reason_label text,
	disposition text,
	location text,
	restocking_fee numeric,
	unit_price numeric,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, return_id, line_no)
);

comment on table ledger.return_lines is 'Items and quantities of a return, with the reason.';

create table ledger.exchange_lines (
	shop text not null,
	return_id text not null,
	line_no integer not null,
	quantity integer not null,
	unit_price numeric not null,
	sku text,
	product text,
	tax numeric,
	discount numeric,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, return_id, line_no)
);

comment on table ledger.exchange_lines is 'What a return is exchanged for.';

create table ledger.credits (
	shop text not null,
	credit_id text not null,
	kind text not null,
	issued_at timestamptz not null,
	currency text not null,
	amount numeric not null,
	balance numeric,
	order_id text,
	order_name text,
	refund_id text,
	return_id text,
	disabled_at timestamptz,
	linked_order_id text,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, credit_id)
);

comment on table ledger.credits is 'Gift cards and store credit issued.';

create table ledger.payout_entries (
	shop text not null,
	kind text not null,
	occurred_at timestamptz not null,
	amount numeric not null,
	currency text not null,
	order_id text,
	order_name text,
	fee numeric,
	net numeric,
	payout_id text,
	payout_date date,
	payout_status text,
	entry_id text not null,
	linked_order_id text,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, entry_id)
);

comment on table ledger.payout_entries is 'Entries of the gateways balance; the amount is signed.';

create table ledger.payouts (
	shop text not null,
	payout_date date not null,
	total numeric not null,
	currency text not null,
	payout_id text not null,
	status text,
	refunds numeric,
	fees numeric,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, payout_id)
);

comment on table ledger.payouts is 'Transfers of the gateway to the bank.';

create table ledger.stock_movements (
	shop text not null,
	sku text not null,
	location text not null,
	occurred_at timestamptz not null,
	quantity integer not null,
	reason text not null,
	movement_id text not null,
	reference text,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, movement_id)
);

comment on table ledger.stock_movements is 'Signed changes of quantity; in is positive.';

create table ledger.stock_counts (
	shop text not null,
	item text not null,
	location text not null,
	counted_at timestamptz not null,
	sku text,
	on_hand integer,
	available integer,
	committed integer,
	unavailable integer,
	incoming integer,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, item, location, counted_at)
);

comment on table ledger.stock_counts is 'Quantities counted at a moment.';

create table ledger.products (
	shop text not null,
	sku text not null,
	unit_cost numeric,
	currency text,
	product text,
	vendor text,
	product_type text,
	final_sale boolean,
	requires_shipping boolean,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, sku)
);

comment on table ledger.products is 'The catalogue: cost and kind by sku.';

create table ledger.stated_totals (
	shop text not null,
	day date not null,
	measure text not null,
	amount numeric not null,
	currency text not null,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, day, measure, currency)
);

comment on table ledger.stated_totals is 'What the shops own reports state.';

comment on column ledger.transactions.linked_order_id is
	'the order it belongs to, delivered or not: its order_id, or an order known by that unique name only';
comment on column ledger.transactions.linked_refund_id is
	'the refund it belongs to: its refund_id, else the only one it can belong to';
comment on column ledger.refunds.linked_order_id is
	'the order it belongs to, delivered or not: its order_id, else the order of that unique name; the same in other records';

create index on ledger.orders (shop, order_name);
create index on ledger.transactions (shop, linked_order_id);
create index on ledger.transactions (shop, linked_refund_id) where linked_refund_id is not null;
create index on ledger.refunds (shop, linked_order_id);
create index on ledger.refunds (shop, order_name);
create index on ledger.refunds (shop, return_id);
create index on ledger.returns (shop, linked_order_id);
create index on ledger.returns (shop, order_name);
create index on ledger.credits (shop, linked_order_id);
create index on ledger.credits (shop, order_name);
create index on ledger.credits (shop, refund_id);
create index on ledger.credits (shop, return_id);
create index on ledger.payout_entries (shop, linked_order_id);
create index on ledger.payout_entries (shop, order_name);
create index on ledger.payout_entries (shop, payout_id);
create index on ledger.stock_movements (shop, sku, location);
create index on ledger.stock_movements (shop, reference);
-- since when the movements of a shop name what caused them
create index on ledger.stock_movements (shop, occurred_at) where reference is not null;
create index on ledger.stock_counts (shop, sku, location);

-- What refers to an order by its name, or by an id that it is not linked to, is linked again when that order comes.
create index on ledger.orders (shop, order_name) where order_id like 'name:%';
create index on ledger.transactions (shop, order_name);
create index on ledger.transactions (shop, order_id) where order_id is distinct from linked_order_id;
create index on ledger.refunds (shop, order_id) where order_id is distinct from linked_order_id;
create index on ledger.returns (shop, order_id) where order_id is distinct from linked_order_id;
create index on ledger.credits (shop, order_id) where order_id is distinct from linked_order_id;
create index on ledger.payout_entries (shop, order_id) where order_id is distinct from linked_order_id;
create index on ledger.stock_movements (shop, occurred_at) where reference is not null;
