-- What a row names by id is its first link; linking looks at it after all records are in.
insert into ledger.{record} (shop, {columns and links}, rank, as_of, file_id, line)
select shop, {values and links}, rank, as_of, file_id, line
from posting_row
where verdict = 'inserted'
