-- A transaction may stand twice in a file, with its order and with its refund, and under a refund it does not name its
-- order. Each row is given what the file says elsewhere, so that it does not matter which of them wins.
with refunded as (
	select file_id, shop, transaction_id, max(refund_id collate "C") as refund_id
	from staging.transactions
	where refund_id is not null and transaction_id is not null
	group by file_id, shop, transaction_id
),
known as (
	select t.ctid as staged_at, coalesce(t.refund_id, f.refund_id) as refund_id,
		case when t.order_id like 'refund:%' then coalesce(s.order_id, l.linked_order_id) else t.order_id end as order_id
	from staging.transactions t
	join refunded f on f.file_id = t.file_id and f.shop = t.shop and f.transaction_id = t.transaction_id
	left join (
		select file_id, shop, refund_id, max(order_id collate "C") as order_id
		from staging.refunds
		group by file_id, shop, refund_id
	) s on s.file_id = t.file_id and s.shop = t.shop and s.refund_id = f.refund_id
	left join ledger.refunds l on l.shop = t.shop and l.refund_id = f.refund_id
	where t.refund_id is null or t.order_id like 'refund:%'
)
update staging.transactions t
set refund_id = k.refund_id, order_id = coalesce(k.order_id, 'refund:' || k.refund_id)
from known k
where t.ctid = k.staged_at
