-- The taxes of an order by name and rate: of the order as a whole, or of one of its lines.
create table ledger.order_taxes (
	shop text not null,
	order_id text not null,
	tax_no integer not null,
	name text not null,
	amount numeric not null,
	rate numeric,
	order_line_no integer,
	order_line_id text,
	rank smallint not null,
	as_of timestamptz not null,
	file_id bigint not null,
	line integer not null,
	primary key (shop, order_id, tax_no)
);
comment on table ledger.order_taxes is
	'Taxes of an order as it states them; those of the whole order and those of its lines tell of the same money.';
comment on column ledger.order_taxes.rate is 'in percent';
comment on column ledger.order_taxes.order_line_no is
	'the line of the order it was charged on; a tax that names no line, by number or id, is of the order as a whole';

create unlogged table staging.order_taxes (
	shop text not null,
	file_id bigint not null,
	line integer not null,
	order_id text,
	tax_no integer,
	name text,
	amount numeric,
	rate numeric,
	order_line_no integer,
	order_line_id text,
	line_id text
);

-- The name of a tax without the rate it ends in, so that "VAT 19%" of one export and "VAT" at 19 of another are one tax.
create function ledger.tax_name(name text, rate numeric) returns text
	language sql immutable parallel safe
	return case
		when replace(substring(name from '(\d{1,3}(?:[.,]\d{1,9})?)[ \u00a0\u202f]*%$'), ',', '.')::numeric = rate
			then coalesce(nullif(regexp_replace(name, '[ \u00a0\u202f(,:]*\d{1,3}(?:[.,]\d{1,9})?[ \u00a0\u202f]*%$', ''), ''), name)
		else name
	end;

-- The taxes of an order line by name and rate, or of the order as a whole where no line is named: as the order tells them,
-- else what its lines come to. A tax of zero has no share of anything.
create function position.taxes(shop text, order_id text, line_no integer, line_id text)
	returns table (name text, rate numeric, amount numeric)
	language sql stable parallel safe
	begin atomic
		select ledger.tax_name(t.name, t.rate), t.rate, sum(t.amount)
		from (
			select o.name, o.rate, o.amount, o.order_line_no, o.order_line_id, w.whole, bool_or(w.whole) over () as any_whole
			from ledger.order_taxes o
			cross join lateral (select o.order_line_no is null and o.order_line_id is null and o.amount > 0 as whole) w
			where o.shop = taxes.shop and o.order_id = taxes.order_id
		) t
		where t.amount > 0 and case
			when taxes.line_no is null and taxes.line_id is null then t.whole = t.any_whole
			when t.order_line_id is not null and taxes.line_id is not null then t.order_line_id = taxes.line_id
			else t.order_line_no = taxes.line_no
		end
		group by 1, 2;
	end;
