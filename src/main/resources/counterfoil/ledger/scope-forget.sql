delete from ledger.scope s
using ledger.nights n
where n.night_id = s.night_id and n.job = :job and n.business_date < :businessDate
