insert into tracking.night_closed_months (night_id, month)
select :nightId, m.month
from tracking.closed_months m
where m.job = :job
