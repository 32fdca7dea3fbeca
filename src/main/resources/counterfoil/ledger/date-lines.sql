-- Lines happened when their parent did.
update ledger.file_records r
set first_event = least(r.first_event, e.first_event), last_event = greatest(r.last_event, e.last_event)
from (
	select s.file_id, min(p.{time}) as first_event, max(p.{time}) as last_event
	from staging.{record} s
	join ledger.{parent record} p on p.shop = s.shop and p.{parent} = s.{parent}
	group by s.file_id
) e
where r.file_id = e.file_id and r.record = '{record}'
