-- Reasons that neither they nor their labels are listed for, of every return line requested in the window or of a return
-- that was not delivered; the returns may be open, refused or cancelled: what a reason means does not depend on it.
insert into statistics.unlisted_reasons (night_id, shop, source_value, lines, units, path, line)
select :nightId, u.shop, u.source_value, u.lines, u.units, u.path, u.line
from (
	select l.shop, l.reason as source_value, f.path, l.line, count(*) over of_reason as lines,
		sum(l.quantity) over of_reason as units, row_number() over (of_reason order by f.path collate "C", l.line) as place
	from ledger.shops h
	join ledger.return_lines l on l.shop = h.shop
	join position.return_reasons q on q.shop = l.shop and q.return_id = l.return_id and q.line_no = l.line_no
	left join ledger.returns r on r.shop = l.shop and r.return_id = l.return_id
	join ledger.files f on f.file_id = l.file_id
	where h.job = :job and not q.listed
		and (r.return_id is null or (r.requested_at at time zone h.zone)::date between :windowStart and :businessDate)
	window of_reason as (partition by l.shop, l.reason)
) u
where u.place = 1
