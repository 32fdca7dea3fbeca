-- Tonight's rows, typed but not yet judged: no keys, no constraints, and unlogged, because a file can be read again.
-- Posting asserts that what stands here is what the manifest counted, for a server crash empties unlogged tables.

create unlogged table staging.orders (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	order_id text,
	order_name text,
	placed_at timestamptz,
	currency text,
	total numeric,
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
	updated_at timestamptz
);

create unlogged table staging.order_lines (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	order_id text,
	line_no integer,
	quantity integer,
	unit_price numeric,
	order_line_id text,
	sku text,
	product text,
	variant text,
	vendor text,
	product_type text,
	discount numeric,
	tax numeric,
	final_sale boolean,
	requires_shipping boolean
);

create unlogged table staging.transactions (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	order_id text,
	kind text,
	status text,
	gateway text,
	amount numeric,
	currency text,
	occurred_at timestamptz,
	transaction_id text,
	parent_id text,
	refund_id text,
	order_name text,
	rounding numeric,
	test boolean
);

create unlogged table staging.refunds (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	refund_id text,
	created_at timestamptz,
	currency text,
	order_id text,
	order_name text,
	return_id text,
	processed_at timestamptz,
	reason text,
	notified boolean
);

create unlogged table staging.refund_lines (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	refund_id text,
	line_no integer,
	quantity integer,
	subtotal numeric,
	order_line_no integer,
	order_line_id text,
	sku text,
	tax numeric,
	restock_type text,
	location text
);

create unlogged table staging.refund_adjustments (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	refund_id text,
	adjustment_no integer,
	kind text,
	amount numeric,
	tax numeric,
	reason text
);

create unlogged table staging.returns (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	return_id text,
	status text,
	requested_at timestamptz,
	return_name text,
	order_id text,
	order_name text,
	approved_at timestamptz,
	received_at timestamptz,
	closed_at timestamptz,
	channel text,
	currency text,
	return_shipping_fee numeric
);

create unlogged table staging.return_lines (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	return_id text,
	line_no integer,
	quantity integer,
	reason text,
	order_line_no integer,
	order_line_id text,
	sku text,
	product text,
	received_quantity integer,
	reason_label text,
	disposition text,
	location text,
	restocking_fee numeric,
	unit_price numeric
);

create unlogged table staging.exchange_lines (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	return_id text,
	line_no integer,
	quantity integer,
	unit_price numeric,
	sku text,
	product text,
	tax numeric,
	discount numeric
);

create unlogged table staging.credits (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	credit_id text,
	kind text,
	issued_at timestamptz,
	currency text,
	amount numeric,
	balance numeric,
	order_id text,
	order_name text,
	refund_id text,
	return_id text,
	disabled_at timestamptz
);

create unlogged table staging.payout_entries (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	kind text,
	occurred_at timestamptz,
	amount numeric,
	currency text,
	order_id text,
	order_name text,
	fee numeric,
	net numeric,
	payout_id text,
	payout_date date,
	payout_status text,
	entry_id text
);

create unlogged table staging.payouts (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	payout_date date,
	total numeric,
	currency text,
	payout_id text,
	status text,
	refunds numeric,
	fees numeric
);

create unlogged table staging.stock_movements (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	sku text,
	location text,
	occurred_at timestamptz,
	quantity integer,
	reason text,
	movement_id text,
	reference text
);

create unlogged table staging.stock_counts (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	item text,
	location text,
	counted_at timestamptz,
	sku text,
	on_hand integer,
	available integer,
	committed integer,
	unavailable integer,
	incoming integer
);

create unlogged table staging.products (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	sku text,
	unit_cost numeric,
	currency text,
	product text,
	vendor text,
	product_type text,
	final_sale boolean,
	requires_shipping boolean
);

create unlogged table staging.stated_totals (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	day date,
	measure text,
	amount numeric,
	currency text
);
