-- Positions: what every subject adds up to. A number nobody delivered evidence for is null, never zero.

-- Transactions, told apart by what they moved. A status that is neither success nor a failure may still move money, so
-- it is pending; authorizations, voids, suggested refunds and attempts of the terminal moved nothing.
create view position.transactions as
select t.shop, t.transaction_id, t.linked_order_id as order_id, t.linked_refund_id as refund_id, t.order_name, t.kind,
	t.gateway, t.amount, t.rounding, t.currency, t.occurred_at, t.as_of,
	coalesce(t.test, false) or lower(t.gateway) in ('(for testing) bogus gateway', 'bogus') as test,
	case
		when t.kind in ('sale', 'capture') and t.status = 'success' then 'captured'
		when t.kind = 'change' and t.status = 'success' then 'change'
		when t.kind = 'refund' and t.status = 'success' then 'refunded'
		when t.kind = 'refund' and t.status in ('failure', 'error') then 'failed'
		when t.kind = 'refund' then 'pending'
	end as moved
from ledger.transactions t;

-- The parts that ledger.composite joined.
create function position.parts(subject_id text) returns text[]
	language sql immutable parallel safe
	return (
		select array_agg(regexp_replace(part[1], '\\(.)', '\1', 'g') order by ordinal)
		from regexp_matches('|' || subject_id, '\|((?:[^|\\]|\\.)*)', 'g') with ordinality as p (part, ordinal)
	);

-- The coverage of each shop in one row, and since when its stock movements name what caused them.
create view position.shop_coverage as
select h.shop,
	range_agg(c.covered) filter (where c.record = 'orders') as orders,
	range_agg(c.covered) filter (where c.record = 'transactions') as transactions,
	range_agg(c.covered) filter (where c.record = 'refund_lines') as refund_lines,
	range_agg(c.covered) filter (where c.record = 'refund_adjustments') as refund_adjustments,
	range_agg(c.covered) filter (where c.record = 'return_lines') as return_lines,
	range_agg(c.covered) filter (where c.record = 'exchange_lines') as exchange_lines,
	range_agg(c.covered) filter (where c.record = 'stock_movements') as stock_movements,
	(select min(m.occurred_at) from ledger.stock_movements m where m.shop = h.shop and m.reference is not null)
		as referred_since
from ledger.shops h
left join ledger.coverage c on c.shop = h.shop
group by h.shop;

-- Whether prices include tax, told from an order's sums; null where they add up neither way. Without tax it is all one.
create function position.tax_included(total numeric, before_tax numeric, tax numeric) returns boolean
	language sql immutable parallel safe
	return case
		when tax = 0 then false
		when abs(total - before_tax) <= 0.01 and abs(total - before_tax - tax) > 0.01 then true
		when abs(total - before_tax) > 0.01 and abs(total - before_tax - tax) <= 0.01 then false
	end;

-- Tax that comes on top of an amount; null where it is not known whether it does, or how much it is.
create function position.tax_on_top(included boolean, order_tax numeric, stated numeric) returns numeric
	language sql immutable parallel safe
	return case
		when included or order_tax = 0 or stated = 0 then 0
		when not included then stated
	end;

-- The order line that a line of a refund or return means: the one with its id, else its number, else the only one with
-- its sku. A line whose id or sku contradicts is never meant.
create function position.order_line_no(shop text, order_id text, order_line_id text, order_line_no integer, sku text)
	returns table (line_no integer)
	language sql stable parallel safe
	begin atomic
		select coalesce(
			max(l.line_no) filter (where l.order_line_id = order_line_no.order_line_id),
			max(l.line_no) filter (where l.line_no = order_line_no.order_line_no
				and coalesce(l.order_line_id, order_line_no.order_line_id) is not distinct from
					coalesce(order_line_no.order_line_id, l.order_line_id)
				and coalesce(l.sku, order_line_no.sku) is not distinct from coalesce(order_line_no.sku, l.sku)),
			case when count(*) filter (where l.sku = order_line_no.sku) = 1 then
				max(l.line_no) filter (where l.sku = order_line_no.sku
					and (l.order_line_id is null or order_line_no.order_line_id is null))
			end)
		from ledger.order_lines l
		where l.shop = order_line_no.shop and l.order_id = order_line_no.order_id;
	end;

-- Refund lines with the order line they mean, as far as it can be told.
create view position.refund_items as
select r.shop, r.refund_id, f.line_no, r.linked_order_id as order_id, r.return_id, r.created_at, f.quantity, f.subtotal,
	f.tax, f.restock_type, f.order_line_id, coalesce(f.sku, l.sku) as sku, l.line_no as order_line_no,
	l.requires_shipping
from ledger.refunds r
join ledger.refund_lines f on f.shop = r.shop and f.refund_id = r.refund_id
cross join lateral
	position.order_line_no(r.shop, r.linked_order_id, f.order_line_id, f.order_line_no, f.sku) m
left join ledger.order_lines l on l.shop = r.shop and l.order_id = r.linked_order_id and l.line_no = m.line_no;

-- Return lines likewise; a return that came to nothing returns nothing.
create view position.return_items as
select r.shop, r.return_id, f.line_no, r.linked_order_id as order_id, r.requested_at, f.quantity, f.received_quantity,
	f.restocking_fee, f.order_line_id, coalesce(f.sku, l.sku) as sku, l.line_no as order_line_no,
	coalesce(l.unit_price - coalesce(l.discount, 0) / nullif(l.quantity, 0), f.unit_price) as unit_price_discounted,
	r.status in ('canceled', 'cancelled', 'declined') as void
from ledger.returns r
join ledger.return_lines f on f.shop = r.shop and f.return_id = r.return_id
cross join lateral
	position.order_line_no(r.shop, r.linked_order_id, f.order_line_id, f.order_line_no, f.sku) m
left join ledger.order_lines l on l.shop = r.shop and l.order_id = r.linked_order_id and l.line_no = m.line_no;

create table position.orders (
	shop text not null,
	order_id text not null,
	order_name text,
	delivered boolean not null,
	test boolean not null,
	placed_at timestamptz,
	cancelled_at timestamptz,
	currency text not null,
	order_total numeric,
	tax_included boolean,
	financial_status text,
	payment_method text,
	stated_refunded numeric,
	stated_as_of timestamptz,
	outstanding numeric,
	transactions_known boolean not null,
	transactions_as_of timestamptz,
	captured numeric,
	refunded numeric,
	refunded_comparable numeric,
	refund_pending numeric,
	refund_failed numeric,
	refund_count integer not null,
	refund_transaction_count integer not null,
	test_transaction_count integer not null,
	last_refund_at timestamptz,
	first_sale_at timestamptz,
	primary key (shop, order_id)
);
comment on column position.orders.delivered is 'an orders export held this order';
comment on column position.orders.test is 'a test order: no real money moved, so every amount of money moved is null';
comment on column position.orders.currency is
	'as the order states; of an order not delivered, that of its sale, else of its refund';
comment on column position.orders.tax_included is
	'as the order states, else the shop, else told from the sums of the order; null if they tell nothing';
comment on column position.orders.stated_refunded is 'refunded amount as the order states it; null for a test order';
comment on column position.orders.stated_as_of is 'as-of of the file that states it';
comment on column position.orders.transactions_known is 'transactions cover the life of the order';
comment on column position.orders.transactions_as_of is
	'newest as-of of the order''s transactions; null if it has none';
comment on column position.orders.captured is
	'successful sales and captures in the order''s currency, less cash change; null if not known, or if any is in '
	'another';
comment on column position.orders.refunded is
	'successful refund transactions in the order''s currency; null like captured';
comment on column position.orders.refunded_comparable is
	'refunded, and of what is pending as much as stated_refunded holds already; null where the two disagree and '
	'the smaller one is older evidence';
comment on column position.orders.refund_pending is
	'refund transactions neither successful nor failed; null like captured';
comment on column position.orders.refund_failed is 'refund transactions that failed; null like captured';
comment on column position.orders.refund_count is 'refund records linked to the order';
comment on column position.orders.refund_transaction_count is
	'refund transactions of any status and currency, test ones left out';
comment on column position.orders.test_transaction_count is
	'transactions left out everywhere because no real money moved';
comment on column position.orders.last_refund_at is
	'the later of its last refund record and its last refund transaction that did not fail';
comment on column position.orders.first_sale_at is 'first sale or authorization of any status, test ones left out';

-- The same money by the currency it moved in.
create table position.order_tenders (
	shop text not null,
	order_id text not null,
	currency text not null,
	order_name text,
	transactions_known boolean not null,
	captured numeric not null,
	refunded numeric not null,
	refund_pending numeric not null,
	refund_failed numeric not null,
	captured_elsewhere boolean not null,
	last_refund_at timestamptz,
	primary key (shop, order_id, currency)
);
comment on table position.order_tenders is
	'what transactions say that were delivered; complete only where transactions_known';
comment on column position.order_tenders.captured is 'successful sales and captures, less cash change';
comment on column position.order_tenders.refunded is 'successful refund transactions';
comment on column position.order_tenders.last_refund_at is 'last refund transaction that did not fail';
comment on column position.order_tenders.captured_elsewhere is 'the order has a sale or capture in another currency';

create table position.order_lines (
	shop text not null,
	order_id text not null,
	line_no integer not null,
	subject_id text not null generated always as (ledger.composite(order_id, line_no::text)) stored,
	order_name text,
	currency text,
	sku text,
	product text,
	variant text,
	quantity integer not null,
	unit_price_discounted numeric,
	refunded_quantity integer,
	cancelled_quantity integer,
	returned_quantity integer,
	refund_line_count integer not null,
	primary key (shop, order_id, line_no)
);
comment on column position.order_lines.unit_price_discounted is 'unit price less the line''s own discount, a unit';
comment on column position.order_lines.refunded_quantity is
	'over all refund lines, cancelled ones included; null if a refund line of the order may be this line or '
	'another, or if refund lines do not cover the order; a quantity beyond the ordered one is known either way';
comment on column position.order_lines.cancelled_quantity is 'part of it with restock type cancel';
comment on column position.order_lines.returned_quantity is
	'over all return lines, those of cancelled and declined returns left out; null like refunded_quantity';
comment on column position.order_lines.refund_line_count is 'refund lines that name this line or may';

-- The waterfall of a refund: expected, paid out, and what stands between them, term by term.
create table position.refunds (
	shop text not null,
	refund_id text not null,
	order_id text,
	order_name text,
	order_delivered boolean not null,
	order_expected boolean,
	test boolean not null,
	return_id text,
	created_at timestamptz not null,
	created_on date not null,
	currency text not null,
	line_count integer not null,
	quantity integer not null,
	lines numeric,
	tax numeric,
	shipping numeric,
	duties numeric,
	fees numeric,
	return_fees numeric,
	exchanged numeric,
	expected numeric,
	paid_by_transaction numeric,
	paid_by_credit numeric,
	paid_out numeric,
	never_collected numeric,
	pending numeric,
	failed numeric,
	set_by_hand numeric,
	rounding numeric,
	unexplained numeric,
	pending_total numeric,
	failed_total numeric,
	never_collected_total numeric,
	restock_quantity integer not null,
	restocked_quantity integer,
	restock_exposure numeric,
	last_tender_at timestamptz,
	primary key (shop, refund_id)
);
comment on column position.refunds.order_id is 'the order it belongs to by id or unique name, delivered or not';
comment on column position.refunds.order_expected is
	'an orders export should have held its order: the first sale or authorization lies inside the coverage of '
	'orders; null if none is known';
comment on column position.refunds.test is 'a refund of a test order: no real money moved, so paid out is null';
comment on column position.refunds.created_on is 'the day in the shop''s zone';
comment on column position.refunds.lines is 'subtotals of the refund lines; null if not delivered';
comment on column position.refunds.tax is 'tax of the refund lines on top of lines; 0 where prices include it';
comment on column position.refunds.shipping is
	'shipping given back, with its tax unless included; kept back is negative';
comment on column position.refunds.fees is 'additional fees given back, with their tax unless included';
comment on column position.refunds.return_fees is
	'fees of the return that this refund keeps back: what earlier refunds of the return have not used';
comment on column position.refunds.exchanged is
	'exchange value of the return that this refund pays for: what earlier refunds of the return have not used';
comment on column position.refunds.expected is
	'what the refund says the customer gets: lines + tax + shipping + duties + fees − return_fees − exchanged, '
	'never below 0';
comment on column position.refunds.paid_by_transaction is 'successful refund transactions of it';
comment on column position.refunds.paid_by_credit is
	'credits of it or of its return that no transaction of it stands for';
comment on column position.refunds.paid_out is
	'both; null if transactions of it were not delivered, may belong to it or to another refund, or moved another '
	'currency';
comment on column position.refunds.never_collected is
	'what explains the rest: signed like paid_out − expected, at most the rest; the same for the terms after it';
comment on column position.refunds.set_by_hand is
	'from the net of the adjustments that are neither shipping nor duties nor fees';
comment on column position.refunds.unexplained is 'paid_out − expected − the terms before it; null if not judged';
comment on column position.refunds.pending_total is
	'refund transactions still pending, whether or not they explain anything';
comment on column position.refunds.failed_total is
	'refund transactions that failed, whether or not they explain anything';
comment on column position.refunds.never_collected_total is
	'of the order, what earlier refunds have not used; null if order total or captured is not known';
comment on column position.refunds.restock_quantity is 'units whose refund line says return or legacy_restock';
comment on column position.refunds.restocked_quantity is
	'inward stock movements that refer to the refund or its return; null where the shop''s movements carried no '
	'references yet, do not cover it, or could not name its items';
comment on column position.refunds.restock_exposure is 'subtotals of the lines said to be restocked';
comment on column position.refunds.last_tender_at is 'last successful transaction or credit of it';

create table position.returns (
	shop text not null,
	return_id text not null,
	return_name text,
	order_id text,
	order_name text,
	currency text,
	status text not null,
	requested_at timestamptz not null,
	received_at timestamptz,
	closed_at timestamptz,
	owed_from date,
	quantity integer,
	received_quantity integer,
	refunded_quantity integer,
	exchanged_quantity integer,
	credited_quantity integer,
	unit_price_discounted numeric,
	primary key (shop, return_id)
);
comment on column position.returns.owed_from is 'day of receipt, else of closing, in the shop''s zone';
comment on column position.returns.received_quantity is 'units received; null if any line does not say';
comment on column position.returns.refunded_quantity is
	'units on refund lines of its refunds, and of refunds of no return that name its order lines after the '
	'request; null if short and not covered or not told apart';
comment on column position.returns.exchanged_quantity is
	'units exchanged, at most those returned; null if exchange lines do not cover it and units are left';
comment on column position.returns.credited_quantity is
	'units neither refunded nor exchanged, where a credit of the return or an amount refunded on it without lines '
	'stands for them';
comment on column position.returns.unit_price_discounted is 'mean discounted price of the units returned';

create table position.stock (
	shop text not null,
	item text not null,
	location text not null,
	subject_id text not null generated always as (ledger.composite(item, location)) stored,
	sku text,
	first_counted_at timestamptz not null,
	first_on_hand integer,
	last_counted_at timestamptz not null,
	last_on_hand integer,
	movement_quantity integer,
	movement_count integer,
	movements_complete boolean not null,
	unit_cost numeric,
	cost_currency text,
	primary key (shop, item, location)
);
create index on position.stock (shop, subject_id);
comment on column position.stock.first_counted_at is
	'the earliest count from which on movements cover everything to the last one, else the earliest';
comment on column position.stock.movement_quantity is
	'after the first count, up to and at the last; null if movements do not cover them, there is one count only, '
	'or the sku is blank or not unique at the location';

create view tonight.night as
select night_id, job, business_date, revision, is_full
from ledger.nights
-- not the newest: a night that did not end may be taken up again after another job's newer one
order by turn desc
limit 1;

create view tonight.scope as
select s.shop, s.subject, s.subject_id
from ledger.scope s
where s.night_id = (select night_id from tonight.night);

create view tonight.shops as
select s.*
from ledger.shops s
join tonight.night n on n.job = s.job;

create view tonight.orders as
select p.*
from position.orders p
join tonight.scope s on s.shop = p.shop and s.subject = 'order' and s.subject_id = p.order_id;

create view tonight.order_tenders as
select p.*
from position.order_tenders p
join tonight.scope s on s.shop = p.shop and s.subject = 'order' and s.subject_id = p.order_id;

create view tonight.order_lines as
select p.*
from position.order_lines p
join tonight.scope s on s.shop = p.shop and s.subject = 'order line' and s.subject_id = p.subject_id
	-- finds the rows by their key
	and ledger.first_part(s.subject_id) = p.order_id;

create view tonight.refunds as
select p.*
from position.refunds p
join tonight.scope s on s.shop = p.shop and s.subject = 'refund' and s.subject_id = p.refund_id;

create view tonight.returns as
select p.*
from position.returns p
join tonight.scope s on s.shop = p.shop and s.subject = 'return' and s.subject_id = p.return_id;

create view tonight.stock as
select p.*
from position.stock p
join tonight.scope s on s.shop = p.shop and s.subject = 'stock item' and s.subject_id = p.subject_id;
