insert into posting_touched (record, shop, id, part, verdict)
select '{record}', shop, {id}, {part}, verdict
from posting_row
where verdict in ('inserted', 'changed', 'moved')
