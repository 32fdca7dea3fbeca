insert into ledger.scope (night_id, shop, subject, subject_id)
select :nightId, shop, subject, subject_id
from posting_subject
on conflict do nothing
