-- Days of a month without a night that counts, from the first night of the job on.
select d.day::date
from (select min(n.business_date) as first_on from tracking.counted_nights n where n.job = :job) f
cross join generate_series(greatest(cast(:from as date), f.first_on), cast(:until as date), interval '1 day') as d (day)
where not exists (
	select from tracking.counted_nights n where n.job = :job and n.business_date = d.day::date
)
order by d.day
