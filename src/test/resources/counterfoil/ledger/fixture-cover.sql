with file as (
	insert into ledger.files (shop, path, sha256, bytes, modified_at, as_of, as_of_source, state, business_date, revision,
		records_read)
	values (:shop, :record || '.csv', '', 0, :asOf::timestamptz, :asOf::timestamptz, 'name', 'posted', '2026-01-31', 1, 1)
	returning file_id
)
insert into ledger.file_records (file_id, record, first_event, last_event)
select file_id, :record, :firstEvent::timestamptz, :asOf::timestamptz
from file
