-- A catalogue says what is true on its day.
update ledger.file_records r
set first_event = f.as_of, last_event = f.as_of
from posting_file f
where f.record = 'products' and f.staged > 0 and r.file_id = f.file_id and r.record = f.record
