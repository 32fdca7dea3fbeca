-- The whole row is replaced, an identical one too, so that it reads as its newest file wrote it; links are kept until
-- linking looks at them.
update ledger.{record} l
set {columns = p.columns}, rank = p.rank, as_of = p.as_of, file_id = p.file_id, line = p.line
from posting_row p
where p.verdict in ('changed', 'moved') and l.shop = p.shop and {l.key = p.key}
