insert into ledger.file_records as known (file_id, record, staged, first_event, last_event)
values (:fileId, :record, :staged, :firstEvent, :lastEvent)
on conflict (file_id, record) do update
set staged = known.staged + excluded.staged,
	-- least and greatest pass over nulls
	first_event = least(known.first_event, excluded.first_event),
	last_event = greatest(known.last_event, excluded.last_event)
