-- What is still expected to come back of orders whose cohorts are open: the refund liability and the return asset of IFRS 15.
create table statistics.expected_returns (
	night_id bigint not null,
	shop text not null,
	product_type text not null,
	currency text not null,
	value_sold numeric not null,
	closed_lines bigint not null,
	liability numeric,
	liability_low numeric,
	liability_high numeric,
	asset numeric,
	units_without_cost bigint not null,
	primary key (night_id, shop, product_type, currency)
);
comment on column statistics.expected_returns.value_sold is 'of open cohorts, discounted and net of tax';
comment on column statistics.expected_returns.closed_lines is 'order lines of closed cohorts it is judged by; below the minimum sample the rest is null';
comment on column statistics.expected_returns.asset is 'the goods expected back, at cost, as far as the cost is known';
