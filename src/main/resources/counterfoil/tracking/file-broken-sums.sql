select b.file_id, b.record, b.reason, b.records, b.first_lines
from ledger.broken_sums b
join ledger.files f using (file_id)
join tracking.night_shops n on n.night_id = :nightId and n.shop = f.shop
where f.business_date = :businessDate and f.revision <= :revision
order by b.record collate "C", b.reason collate "C"
