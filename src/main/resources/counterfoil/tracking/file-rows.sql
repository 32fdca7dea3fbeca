select r.file_id, r.record, r.staged, r.inserted, r.changed, r.identical, r.superseded
from ledger.file_records r
join ledger.files f using (file_id)
join tracking.night_shops n on n.night_id = :nightId and n.shop = f.shop
where f.business_date = :businessDate and f.revision <= :revision
order by r.record collate "C"
