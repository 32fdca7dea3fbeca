select m.month, m.prepared_by, m.reviewed_by, m.closed_at, m.report_sha256
from tracking.night_closed_months k
join ledger.nights n using (night_id)
join tracking.closed_months m on m.job = n.job and m.month = k.month
where k.night_id = :nightId
order by m.month desc
