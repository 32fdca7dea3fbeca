-- The report reads groups and their members in one query of its own.
drop function tracking.open_causes(bigint);
