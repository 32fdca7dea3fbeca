-- A record of which nothing told when the file was registered ranks as the others of its file do: they have one family.
insert into ledger.file_records as known (file_id, record, rank, staged, first_event, last_event)
values (:fileId, :record, (select coalesce(max(rank), 0) from ledger.file_records where file_id = :fileId),
	:staged, :firstEvent, :lastEvent)
on conflict (file_id, record) do update
set staged = known.staged + excluded.staged,
	-- least and greatest pass over nulls
	first_event = least(known.first_event, excluded.first_event),
	last_event = greatest(known.last_event, excluded.last_event)
