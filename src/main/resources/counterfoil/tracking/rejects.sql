select f.shop, f.path, r.line, r.column_name, r.value, r.code, r.what, r.action
from ledger.rejects r
join ledger.files f using (file_id)
join tracking.night_shops n on n.night_id = :nightId and n.shop = f.shop
where f.business_date = :businessDate and f.revision <= :revision
order by f.shop collate "C", f.path collate "C", f.revision, f.file_id, r.line, r.ordinal
