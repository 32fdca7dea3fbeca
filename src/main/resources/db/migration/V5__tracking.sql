-- Outcomes and discrepancies over the nights. Events are only appended to; what is open now is derived from them.

-- The checks as they were asked in a night: front matter and body, for reports of that night.
create table tracking.night_checks (
	night_id bigint not null,
	check_id text not null,
	title text not null,
	asserts text not null,
	subject text not null,
	expected_means text not null,
	actual_means text not null,
	differs text not null,
	tolerance text not null,
	grace integer not null,
	why text not null,
	action text not null,
	sha256 text not null,
	evidence_columns text[] not null default '{}',
	status text not null check (status in ('ran', 'could not run')),
	problem text,
	primary key (night_id, check_id)
);
comment on column tracking.night_checks.evidence_columns is 'in the order of the statement, which jsonb does not keep';

-- The last outcome of every check for every subject it examined.
create table tracking.outcomes (
	shop text not null,
	check_id text not null,
	subject text not null,
	subject_id text not null,
	unit text not null,
	outcome text not null check (outcome in ('agrees', 'differs', 'in grace', 'not judged')),
	amount numeric not null,
	primary key (shop, check_id, subject_id, unit)
);
comment on column tracking.outcomes.amount is 'the larger side without its sign: what was judged, or could not be';
create index on tracking.outcomes (shop, subject, subject_id);
create index on tracking.outcomes (shop, outcome) where outcome <> 'agrees';

-- How many outcomes of each kind stand, kept in step with the outcomes so that a night counts only its scope.
create table tracking.outcome_counts (
	shop text not null,
	check_id text not null,
	unit text not null,
	outcome text not null,
	subjects bigint not null,
	amount numeric not null,
	primary key (shop, check_id, unit, outcome)
);

-- The same, as it stood at the end of a night.
create table tracking.night_outcome_counts (
	night_id bigint not null,
	shop text not null,
	check_id text not null,
	unit text not null,
	outcome text not null,
	subjects bigint not null,
	amount numeric not null,
	primary key (night_id, shop, check_id, unit, outcome)
);

-- What tonight's checks found beyond agreement, until it is tracked.
create table tracking.results (
	night_id bigint not null,
	shop text not null,
	check_id text not null,
	subject text not null,
	subject_id text not null,
	unit text not null,
	outcome text not null,
	expected numeric,
	actual numeric,
	exposure numeric,
	due_on date,
	evidence jsonb not null,
	primary key (night_id, shop, check_id, subject_id, unit)
);

create table tracking.events (
	event_id bigint generated always as identity primary key,
	night_id bigint not null,
	shop text not null,
	check_id text not null,
	subject text not null,
	subject_id text not null,
	unit text not null,
	discrepancy text not null,
	event text not null check (event in
		('noticed', 'opened', 'changed', 'cleared', 'reopened', 'accepted', 'acceptance ended')),
	cause text not null check (cause in ('evidence', 'rules', 'person')),
	expected numeric,
	actual numeric,
	difference numeric,
	exposure numeric,
	due_on date,
	evidence jsonb not null default '{}'
);
comment on column tracking.events.discrepancy is 'first 12 hex digits of sha-256 over shop|check|subject|unit';
comment on column tracking.events.cause is 'rules: the check, its tolerance or the policy changed since the night before';
create index on tracking.events (shop, check_id, subject_id, unit, event_id);
create index on tracking.events (night_id);

-- Nights that count: of every business date the last complete revision.
create view tracking.counted_nights as
select distinct on (job, business_date) night_id, job, business_date, revision
from ledger.nights
where state = 'complete'
order by job, business_date, revision desc;

create table tracking.roll_forward (
	night_id bigint not null,
	shop text not null,
	check_id text not null,
	unit text not null,
	balance text not null check (balance in ('open', 'accepted')),
	movement text not null check (movement in
		('opening', 'opened', 'reopened', 'changed', 'cleared', 'accepted', 'closing')),
	cause text not null,
	number bigint not null,
	amount_over numeric not null,
	amount_short numeric not null,
	primary key (night_id, shop, check_id, unit, balance, movement, cause)
);
comment on column tracking.roll_forward.cause is 'evidence, rules or person; empty for opening and closing';

create table tracking.night_coverage (
	night_id bigint not null,
	shop text not null,
	record text not null,
	covered text not null,
	files bigint not null,
	newest_as_of timestamptz not null,
	primary key (night_id, shop, record)
);
