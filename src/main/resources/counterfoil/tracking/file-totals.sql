select t.file_id, t.record, t.column_name, t.currency, t.amount
from ledger.file_totals t
join ledger.files f using (file_id)
join tracking.night_shops n on n.night_id = :nightId and n.shop = f.shop
where f.business_date = :businessDate and f.revision <= :revision
order by t.record collate "C", t.column_name collate "C", t.currency collate "C"
