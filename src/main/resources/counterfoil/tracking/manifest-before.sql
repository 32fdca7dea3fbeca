-- The night before, among those that count. Where it published no manifest the chain begins anew: an older night is not
-- taken in its place, for that link would pass over what happened in between.
select c.business_date, c.revision, coalesce(m.sha256, '') as sha256
from tracking.nights_before(:nightId) b
join tracking.counted_nights c on c.night_id = b.night_id
left join tracking.manifests m on m.night_id = c.night_id
order by c.business_date desc
limit 1
