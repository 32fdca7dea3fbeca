-- What people say of discrepancies. Only appended to; the next night takes it up.

alter table tracking.acceptances
	add column reviewed_by text,
	add column source text,
	add column row_sha256 text,
	add constraint acceptances_reviewer check (lower(btrim(reviewed_by)) <> lower(btrim(decided_by))),
	add constraint acceptances_file check ((source is null) = (row_sha256 is null));
comment on column tracking.acceptances.reviewed_by is 'whoever reviewed it, never the one who decided; null for a decision of the command line';
comment on column tracking.acceptances.source is 'file and line it was read from';
comment on column tracking.acceptances.row_sha256 is 'what the line says, so that it is read once';
create unique index on tracking.acceptances (shop, row_sha256) where row_sha256 is not null;

create table tracking.notes (
	note_id bigint generated always as identity primary key,
	shop text not null,
	check_id text not null,
	subject_id text not null,
	unit text not null,
	owner text,
	due_on date,
	text text,
	noted_by text not null,
	noted_at timestamptz not null,
	check (num_nonnulls(owner, due_on, text) > 0)
);
comment on table tracking.notes is 'who sees to a discrepancy, until when, and what is known; what a note leaves out stays as an earlier one said';
create index on tracking.notes (shop, check_id, subject_id, unit);

-- Which night took a note up: the first that counts.
create table tracking.night_notes (
	night_id bigint not null,
	note_id bigint not null,
	primary key (night_id, note_id)
);

-- What notes say as of a night, whatever was noted later: one row for each discrepancy that has any.
create function tracking.notes_as_of(bigint) returns table (shop text, check_id text, subject_id text, unit text,
	owner text, due_on date, text text, noted_by text, noted_at timestamptz) language sql stable as $$
	select n.shop, n.check_id, n.subject_id, n.unit,
		(array_agg(n.owner order by n.note_id desc) filter (where n.owner is not null))[1],
		(array_agg(n.due_on order by n.note_id desc) filter (where n.due_on is not null))[1],
		(array_agg(n.text order by n.note_id desc) filter (where n.text is not null))[1],
		(array_agg(n.noted_by order by n.note_id desc))[1],
		(array_agg(n.noted_at order by n.note_id desc))[1]
	from (
		select t.note_id
		from tracking.night_notes t
		where t.night_id in (select b.night_id from tracking.nights_before($1) b union all select $1)
		group by t.note_id
	) taken
	join tracking.notes n using (note_id)
	group by n.shop, n.check_id, n.subject_id, n.unit
$$;
