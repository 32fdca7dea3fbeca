-- The last that was seen under each path: if size and time are the same, so are the bytes.
select distinct on (shop, path) shop, path, bytes, modified_at, sha256
from ledger.files
where path = any(:paths)
order by shop, path, file_id desc
