-- A refund may stand twice in a file, with its order and with its return. Each row is given what the others say, so that
-- it does not matter which of them wins.
update staging.refunds r
set order_id = coalesce(r.order_id, t.order_id), return_id = coalesce(r.return_id, t.return_id),
	processed_at = coalesce(r.processed_at, t.processed_at)
from (
	select file_id, shop, refund_id, max(order_id collate "C") as order_id, max(return_id collate "C") as return_id,
		max(processed_at) as processed_at
	from staging.refunds
	group by file_id, shop, refund_id
	having count(*) > 1
) t
where t.file_id = r.file_id and t.shop = r.shop and t.refund_id = r.refund_id
