-- What touched rows name: asked before they are written and again after, because both ends of a change are in scope.
insert into posting_named (shop, word, value, part)
select l.shop, '{word}', l.{value}, {value part}
from posting_touched t
join ledger.{record} l on l.shop = t.shop and l.{id} = t.id
where t.record = '{record}' and t.verdict = any (string_to_array(:verdicts, ',')) and l.{value} is not null
group by 1, 2, 3, 4
