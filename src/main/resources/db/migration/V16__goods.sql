-- What became of goods: of an order line, of a refund, of a return. Beside position.order_lines, refunds and returns, for
-- the questions of goods/, policy/ and credits/.

create function position.payment_status(paid_out numeric, pending numeric, failed numeric) returns text
	language sql immutable parallel safe
	return case
		when paid_out <> 0 then 'paid'
		when pending > 0 then 'pending'
		when failed > 0 then 'failed'
		when paid_out = 0 then 'nothing paid'
	end;

create table position.line_goods (
	shop text not null,
	order_id text not null,
	line_no integer not null,
	subject_id text not null generated always as (ledger.composite(order_id, line_no::text)) stored,
	placed_on date,
	product_type text,
	requires_shipping boolean,
	final_sale boolean not null,
	received_quantity integer,
	returnless_quantity integer not null,
	return_line_count integer not null,
	last_refunded_on date,
	primary key (shop, order_id, line_no)
);
comment on column position.line_goods.final_sale is
	'the line, its product or the policy of the day it was placed says so';
comment on column position.line_goods.received_quantity is
	'units that returns received, and that refunds of no return say are back in stock; null if a return does not say, '
	'may be of this line or another, or if return lines do not cover the order';
comment on column position.line_goods.returnless_quantity is
	'units refunded, and not cancelled, by refunds whose goods are not worth their way by the policy';
comment on column position.line_goods.return_line_count is 'return lines that name this line or may';
comment on column position.line_goods.last_refunded_on is 'day of the last refund that names the line';

create table position.refund_goods (
	shop text not null,
	refund_id text not null,
	amount numeric,
	payment_status text,
	reason text,
	notified boolean,
	named_only boolean not null,
	orders_of_name integer not null,
	in_person boolean not null,
	goods_quantity integer not null,
	goods_value numeric not null,
	cancelled_quantity integer not null,
	received_quantity integer,
	moved_quantity integer,
	moved_elsewhere integer,
	movement_locations text,
	named_locations text,
	returnless_below numeric,
	primary key (shop, refund_id)
);
comment on column position.refund_goods.amount is
	'what its lines and adjustments say, with the tax on top: without what its return keeps back';
comment on column position.refund_goods.payment_status is
	'paid, pending, failed or nothing paid; null where payments are not known';
comment on column position.refund_goods.named_only is 'it bears the name of an order and no id';
comment on column position.refund_goods.orders_of_name is 'orders of the shop that bear that name';
comment on column position.refund_goods.in_person is 'its order was sold over the counter';
comment on column position.refund_goods.goods_quantity is 'units on lines that are not cancelled and need shipping';
comment on column position.refund_goods.goods_value is 'subtotals of those lines';
comment on column position.refund_goods.received_quantity is
	'units received on its return, else received of the order lines it names; null if that is not known';
comment on column position.refund_goods.moved_quantity is
	'inward stock movements that refer to it; null as position.refunds.restocked_quantity';
comment on column position.refund_goods.moved_elsewhere is
	'units of inward movements that refer to it, or to a return it is the oldest refund of, at a location that neither '
	'its lines nor those of the return name for the sku; null if they name none';
comment on column position.refund_goods.returnless_below is 'of the policy of its day, in its currency';

create table position.return_goods (
	shop text not null,
	return_id text not null,
	receiptless boolean not null,
	void boolean not null,
	stated_on date not null,
	requested_on date not null,
	approved boolean not null,
	window_from date,
	quantity integer,
	exempt_quantity integer,
	defective_quantity integer,
	defective_told integer,
	defective_restocked integer,
	restocked_quantity integer,
	moved_quantity integer,
	value numeric,
	value_at_most numeric,
	fee_due numeric,
	fee_charged numeric,
	fees numeric,
	exchange_line_count integer not null,
	exchange_value numeric,
	credit_amount numeric,
	settled_amount numeric,
	primary key (shop, return_id)
);
comment on column position.return_goods.receiptless is 'it names no order at all';
comment on column position.return_goods.void is 'cancelled or declined';
comment on column position.return_goods.stated_on is 'day of the newest file that holds it';
comment on column position.return_goods.approved is 'it has been answered: approved, received, closed, cancelled or declined';
comment on column position.return_goods.window_from is 'day the order was fulfilled, else placed; null if not delivered';
comment on column position.return_goods.exempt_quantity is 'units that came back defective, or were the wrong item';
comment on column position.return_goods.defective_told is 'units defective whose disposition is known';
comment on column position.return_goods.restocked_quantity is 'units whose disposition is restocked';
comment on column position.return_goods.moved_quantity is
	'inward stock movements that refer to it or to its refunds; null where movements do not cover it';
comment on column position.return_goods.value is
	'what was paid for the units received, or asked for while nobody says how many came, with the tax on top';
comment on column position.return_goods.value_at_most is 'the same, with the tax of the order where a line does not say its own';
comment on column position.return_goods.fee_due is 'restocking fee by the policy of the day of the request';
comment on column position.return_goods.fee_charged is 'restocking fee of its lines; null if a line that owes one does not say';
comment on column position.return_goods.fees is 'restocking fees and the fee of the way';
comment on column position.return_goods.exchange_value is 'of its exchange lines, with the tax on top; null if not covered';
comment on column position.return_goods.credit_amount is
	'credits of it or of its refunds; null if any is in another currency';
comment on column position.return_goods.settled_amount is
	'what its refunds paid out less what nothing explains, and its credits where it has no refund; null if not known';

-- A refund that names no order, and the orders it may be of. Nothing is ever linked from here.
create table position.suspense (
	shop text not null,
	refund_id text not null,
	candidate_count integer not null,
	candidates text,
	ambiguous boolean not null,
	primary key (shop, refund_id)
);
comment on column position.suspense.candidates is 'names of orders, the likeliest first: by skus, by amount, by time; at most 5';
comment on column position.suspense.ambiguous is 'the first two fit equally well by skus and amount';

-- When a shop delivered a record last, and whether it does so every night.
create table position.deliveries (
	shop text not null,
	record text not null,
	last_on date not null,
	nightly boolean not null,
	primary key (shop, record)
);
comment on column position.deliveries.last_on is 'last day, up to the business date, of which a file was delivered';
comment on column position.deliveries.nightly is 'files were delivered of that day and of each of the two before';

-- candidates are looked up by what was sold
create index on ledger.order_lines (shop, sku) where sku is not null;

create view tonight.line_goods as
select p.*
from position.line_goods p
join tonight.scope s on s.shop = p.shop and s.subject = 'order line' and s.subject_id = p.subject_id
	-- finds the rows by their key
	and ledger.first_part(s.subject_id) = p.order_id;

create view tonight.refund_goods as
select p.*
from position.refund_goods p
join tonight.scope s on s.shop = p.shop and s.subject = 'refund' and s.subject_id = p.refund_id;

create view tonight.return_goods as
select p.*
from position.return_goods p
join tonight.scope s on s.shop = p.shop and s.subject = 'return' and s.subject_id = p.return_id;

create view tonight.suspense as
select p.*
from position.suspense p
join tonight.scope s on s.shop = p.shop and s.subject = 'refund' and s.subject_id = p.refund_id;

create view tonight.deliveries as
select p.*
from position.deliveries p
join tonight.scope s on s.shop = p.shop and s.subject = 'export' and s.subject_id = p.record;
