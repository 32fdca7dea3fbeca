-- Links are set when a row is new and kept when it changes; linking looks at them after all records are in.
insert into ledger.{record} (shop, {columns and links}, rank, as_of, file_id, line)
select shop, {values and links}, rank, as_of, file_id, line
from posting_row
where verdict in ('inserted', 'changed', 'moved')
on conflict (shop, {key}) do update
set {columns = excluded}, rank = excluded.rank, as_of = excluded.as_of, file_id = excluded.file_id, line = excluded.line
