delete from position.{table} p
using ledger.scope s
where s.night_id = :nightId and s.subject = '{subject}' and s.shop = p.shop and s.subject_id = p.{key}
