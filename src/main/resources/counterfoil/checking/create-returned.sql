-- What a user's own check returned over there, still to be judged.
create temporary table returned (
	shop text,
	subject_id text,
	unit text,
	expected numeric,
	actual numeric,
	exposure numeric,
	due_on date,
	since date,
	evidence jsonb
) on commit drop
