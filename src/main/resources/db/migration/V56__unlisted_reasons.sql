-- Reasons of returns that jobs/return-reasons.csv says nothing of, as each night found them.
create table statistics.unlisted_reasons (
	night_id bigint not null,
	shop text not null,
	source_value text not null,
	lines bigint not null,
	units bigint not null,
	path text not null,
	line integer not null,
	primary key (night_id, shop, source_value)
);
comment on column statistics.unlisted_reasons.source_value is 'as the export says it';
comment on column statistics.unlisted_reasons.path is 'the file that holds the first of the lines, by path and line';
