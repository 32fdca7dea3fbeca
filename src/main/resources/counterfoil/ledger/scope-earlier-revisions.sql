insert into posting_subject (shop, subject, subject_id)
select s.shop, s.subject, s.subject_id
from ledger.nights n
join ledger.scope s on s.night_id = n.night_id
where n.job = :job and n.business_date = :businessDate
