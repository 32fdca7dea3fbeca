-- Lines that came on an earlier night than their parent, whose time was not known then.
update ledger.file_records r
set first_event = least(r.first_event, e.first_event), last_event = greatest(r.last_event, e.last_event)
from (
	select l.file_id, min(p.{time}) as first_event, max(p.{time}) as last_event
	from posting_touched t
	join ledger.{parent record} p on p.shop = t.shop and p.{parent} = t.id
	join ledger.{record} l on l.shop = p.shop and l.{parent} = p.{parent}
	join ledger.files f on f.file_id = l.file_id and f.state = 'posted'
	where t.record = '{parent record}' and t.verdict = 'inserted'
	group by l.file_id
) e
where r.file_id = e.file_id and r.record = '{record}'
	and (r.first_event is null or r.first_event > e.first_event or r.last_event < e.last_event)
