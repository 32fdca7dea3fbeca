-- What one check returned tonight, judged. Dropped as soon as it is stored.
create temporary table examined (
	shop text not null,
	subject_id text not null,
	unit text not null,
	expected numeric,
	actual numeric,
	outcome text not null,
	exposure numeric,
	due_on date,
	evidence jsonb
) on commit drop
