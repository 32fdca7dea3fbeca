-- Months that two people closed. What comes later is listed and changes nothing of them.
create table tracking.closed_months (
	job text not null,
	month date not null check (extract(day from month) = 1),
	night_id bigint not null,
	report_sha256 text not null,
	prepared_by text not null,
	reviewed_by text not null check (lower(btrim(reviewed_by)) <> lower(btrim(prepared_by))),
	closed_at timestamptz not null,
	primary key (job, month)
);
comment on column tracking.closed_months.night_id is 'the last night of the month, in the revision that counts';
comment on column tracking.closed_months.report_sha256 is 'of the manifest of that night''s report, which names the hashes of all its files';

-- The roll-forward of a closed month: opening of its first night, the movements of all its nights, closing of its last.
create table tracking.month_roll_forward (
	job text not null,
	month date not null,
	shop text not null,
	check_id text not null,
	unit text not null,
	balance text not null,
	movement text not null,
	cause text not null,
	number bigint not null,
	amount_over numeric not null,
	amount_short numeric not null,
	primary key (job, month, shop, check_id, unit, balance, movement, cause)
);

-- Which closed months a night knows of: a report tells what was closed when it was made.
create table tracking.night_closed_months (
	night_id bigint not null,
	month date not null,
	primary key (night_id, month)
);

-- Records of a closed month that came, changed or went after it was closed, in the night that saw it.
create table tracking.late_changes (
	night_id bigint not null,
	shop text not null,
	record text not null,
	record_id text not null,
	part text not null,
	change text not null check (change in ('came', 'changed', 'went')),
	month date not null,
	happened_on date not null,
	file_id bigint,
	line integer,
	primary key (night_id, shop, record, record_id, part, change)
);
