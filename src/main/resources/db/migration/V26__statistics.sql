-- Why goods come back, as a night found it: counts, rates with their likely range, money and days.

create schema statistics;

create table statistics.reasons (
	night_id bigint not null,
	shop text not null,
	basis text not null check (basis in ('order month', 'return month', 'closed cohorts', 'open cohorts')),
	dimension text not null check (dimension in ('shop', 'product', 'variant', 'vendor', 'product type')),
	name text not null,
	period text not null,
	reason text not null,
	class text not null,
	currency text not null,
	is_open boolean not null,
	returns bigint not null,
	lines bigint not null,
	units bigint not null,
	share numeric,
	units_sold bigint,
	lines_sold bigint,
	lines_returned bigint not null,
	unit_rate numeric,
	line_rate numeric,
	line_rate_low numeric,
	line_rate_high numeric,
	value_returned numeric,
	refunded numeric,
	kept numeric,
	fees_kept numeric,
	restocked_units bigint not null,
	restocked_cost numeric,
	not_restocked_units bigint not null,
	not_restocked_cost numeric,
	at_stake numeric,
	units_without_value bigint not null,
	units_without_cost bigint not null,
	days_to_return_median integer,
	days_to_return_p90 integer,
	days_to_refund_median integer,
	days_to_refund_p90 integer,
	open_lines bigint not null,
	top_products text not null default '',
	primary key (night_id, shop, basis, dimension, name, period, reason, class)
);
comment on column statistics.reasons.reason is 'empty for all reasons together';
comment on column statistics.reasons.is_open is 'more of it may still come back: the return window of its orders is open, or not stated';
comment on column statistics.reasons.lines is 'returned lines; a line returned twice counts twice';
comment on column statistics.reasons.lines_returned is 'order lines of which anything came back';
comment on column statistics.reasons.unit_rate is 'units returned of units sold; null below the minimum sample, and by return month';
comment on column statistics.reasons.line_rate_low is 'of the order lines returned, 95 % Wilson interval';
comment on column statistics.reasons.value_returned is 'discounted, net of tax; as far as it is known';
comment on column statistics.reasons.kept is 'kept by exchange, gift card or store credit';
comment on column statistics.reasons.at_stake is 'refunded in money + cost of units not restocked − fees kept';
comment on column statistics.reasons.open_lines is 'lines not refunded, exchanged or credited yet; days are of the others';

create table statistics.cohorts (
	night_id bigint not null,
	shop text not null,
	order_month text not null,
	return_month text not null,
	units bigint not null,
	primary key (night_id, shop, order_month, return_month)
);
comment on table statistics.cohorts is 'Units returned by month of sale and month of return; an empty return month holds the units sold.';

create table statistics.changes (
	night_id bigint not null,
	shop text not null,
	name text not null,
	reason text not null,
	units bigint not null,
	units_sold bigint not null,
	units_before bigint not null,
	units_sold_before bigint not null,
	p_value numeric not null,
	is_signal boolean not null,
	primary key (night_id, shop, name, reason)
);
comment on table statistics.changes is
	'Every product and reason that was compared; a signal is what Benjamini and Hochberg let stand at 5 %.';

create table statistics.advice (
	night_id bigint not null,
	shop text not null,
	name text not null,
	advice text not null,
	reasons text not null,
	units bigint not null,
	lines_returned bigint not null,
	lines_sold bigint not null,
	line_rate_low numeric not null,
	line_rate_high numeric not null,
	shop_rate numeric not null,
	currency text not null,
	at_stake numeric not null,
	primary key (night_id, shop, name, advice)
);
comment on table statistics.advice is
	'Products whose returns for a kind of reason are likely more frequent than those of the whole shop.';

create table statistics.contradictions (
	night_id bigint not null,
	shop text not null,
	contradiction text not null,
	name text not null,
	lines bigint not null,
	lines_asked bigint not null,
	primary key (night_id, shop, contradiction, name)
);
comment on column statistics.contradictions.lines_asked is 'returned lines of the product for which both sides are known';

-- Where a size stands among its like; null where the text names none. Letters and numbers never compare.
create function statistics.size_rank(variant text) returns numeric
	language sql immutable parallel safe
	return (
		select case
			when s.word ~ '^\d{1,3}([.,]5)?$' then 1000 + replace(s.word, ',', '.')::numeric
			else array_position(array['XXXS', 'XXS', 'XS', 'S', 'M', 'L', 'XL', 'XXL', 'XXXL'], replace(replace(s.word, '3X', 'XXX'), '2X', 'XX'))
		end
		from unnest(regexp_split_to_array(upper(variant), '[ /|,·-]+')) with ordinality as s (word, place)
		where s.word ~ '^(\d{1,3}([.,]5)?|X{0,3}S|M|X{0,3}L|[23]X[SL])$'
		order by s.place desc
		limit 1
	);
