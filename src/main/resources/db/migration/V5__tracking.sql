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

-- A person's decision about a discrepancy, only appended to; the next night applies it. 'reopen' reverses what was accepted.
create table tracking.acceptances (
	acceptance_id bigint generated always as identity primary key,
	shop text not null,
	check_id text not null,
	subject_id text not null,
	unit text not null,
	decision text not null check (decision in ('accept', 'reopen')),
	difference numeric not null,
	up_to numeric,
	until_on date,
	reason text not null,
	decided_by text not null,
	decided_at timestamptz not null,
	check ((decision = 'accept') = (up_to is not null and until_on is not null)),
	check (up_to >= abs(difference))
);
comment on column tracking.acceptances.difference is 'as the person saw it; its sign is part of what was accepted';
comment on column tracking.acceptances.up_to is 'largest difference without its sign that is still accepted';
comment on column tracking.acceptances.until_on is 'last business date on which it is accepted';
create index on tracking.acceptances (shop, check_id, subject_id, unit);

create function tracking.covers(acceptance tracking.acceptances, difference numeric, business_date date) returns boolean
	language sql immutable as $$
	select $1.decision = 'accept' and $3 <= $1.until_on and sign($2) = sign($1.difference) and abs($2) <= $1.up_to
$$;

-- What became of a decision in the night that applied it. A decision is applied once, by the first night that counts.
create table tracking.night_acceptances (
	night_id bigint not null,
	acceptance_id bigint not null,
	effect text not null check (effect in
		('accepted', 'reopened', 'exceeded', 'expired', 'nothing open', 'nothing accepted', 'superseded')),
	primary key (night_id, acceptance_id)
);

-- Every event says what it found and what it left, so that the last one of a discrepancy is its whole state.
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
	state_before text check (state_before in ('in grace', 'open', 'accepted', 'cleared')),
	difference_before numeric,
	state text not null check (state in ('in grace', 'open', 'accepted', 'cleared')),
	judged boolean not null,
	noticed_on date,
	opened_on date,
	expected numeric,
	actual numeric,
	difference numeric not null,
	exposure numeric,
	due_on date,
	acceptance_id bigint,
	evidence jsonb not null
);
comment on column tracking.events.discrepancy is 'first 12 hex digits of sha-256 over shop|check|subject|unit';
comment on column tracking.events.cause is 'rules: the check, its tolerance or the job''s settings changed since the check last ran';
comment on column tracking.events.state_before is 'null where the discrepancy was never seen';
comment on column tracking.events.judged is 'false from the night on whose evidence was not delivered; the figures stay the last ones judged';
comment on column tracking.events.noticed_on is 'business date from which it is, or was last, in grace';
comment on column tracking.events.opened_on is 'business date on which it was first seen as open; kept when it is cleared and reopened';
comment on column tracking.events.acceptance_id is 'what it stands accepted by';
create index on tracking.events (night_id);
create index on tracking.events (discrepancy);

-- Nights that count: of every business date the last complete revision.
create view tracking.counted_nights as
select distinct on (job, business_date) night_id, job, business_date, revision
from ledger.nights
where state = 'complete'
order by job, business_date, revision desc;

-- The nights a night builds on: those that count, of earlier business dates.
create function tracking.nights_before(bigint) returns table (night_id bigint) language sql stable as $$
	select c.night_id
	from ledger.nights n
	join tracking.counted_nights c on c.job = n.job and c.business_date < n.business_date
	where n.night_id = $1
$$;

-- The state before a night: the last event of every discrepancy ever seen. Nights are computed in the order of their
-- business dates, so within those that count a greater event id is a later event.
create function tracking.events_before(bigint) returns table (event_id bigint) language sql stable as $$
	select max(e.event_id)
	from tracking.events e
	where e.night_id in (select b.night_id from tracking.nights_before($1) b)
	group by e.shop, e.check_id, e.subject_id, e.unit
$$;

-- The state as of a night, whatever came later.
create function tracking.events_as_of(bigint) returns table (event_id bigint) language sql stable as $$
	select max(e.event_id)
	from tracking.events e
	where e.night_id in (select b.night_id from tracking.nights_before($1) b union all select $1)
	group by e.shop, e.check_id, e.subject_id, e.unit
$$;

create function tracking.discrepancy(shop text, check_id text, subject_id text, unit text) returns text
	language sql stable as $$
	select left(encode(sha256(convert_to(concat_ws('|', $1, $2, $3, $4), 'UTF8')), 'hex'), 12)
$$;

-- The shops of the job as of a night, with the zone of their days and the currency exposures are in.
create table tracking.night_shops (
	night_id bigint not null,
	shop text not null,
	zone text not null,
	currency text,
	primary key (night_id, shop)
);
comment on column tracking.night_shops.currency is 'of the shop''s first order; null while no order was delivered';

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
comment on column tracking.roll_forward.number is 'signed: every movement is added, cleared ones are negative';
comment on column tracking.roll_forward.amount_short is 'without the sign of the differences it sums, signed as a movement';
comment on column tracking.roll_forward.cause is 'evidence, rules or person; empty for opening and closing';

create table tracking.night_coverage (
	night_id bigint not null,
	shop text not null,
	record text not null,
	covered tstzmultirange not null,
	files bigint not null,
	newest_as_of timestamptz not null,
	primary key (night_id, shop, record)
);
