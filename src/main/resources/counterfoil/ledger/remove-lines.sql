-- Lines that the newest file of their parent holds no more.
with removed as (
	delete from ledger.{record} l
	using (select shop, {parent} from posting_row where verdict <> 'superseded' group by shop, {parent}) w
	where l.shop = w.shop and l.{parent} = w.{parent} and not exists (
		select from posting_row p
		where p.shop = l.shop and {l.key = p.key} and p.verdict <> 'superseded'
	)
	returning l.shop, {l.key}
)
insert into posting_touched (record, shop, id, part, verdict)
select '{record}', shop, {id}, {part}, 'removed'
from removed
