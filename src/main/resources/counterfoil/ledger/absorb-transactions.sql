-- Exports with and without ids tell of the same payments. A transaction whose id was derived gives way to one with an id
-- of its own that says the same of what never changes; as many give way as are told with ids, so that twins stay two.
with orders as (
	select t.shop, t.linked_order_id as order_id
	from posting_touched c
	join ledger.transactions t on t.shop = c.shop and t.transaction_id = c.id
	where c.record = 'transactions' and c.verdict in ('inserted', 'changed', 'relinked')
		and t.linked_order_id is not null
	group by t.shop, t.linked_order_id
),
payments as (
	select t.shop, t.transaction_id, t.transaction_id like 'derived:%' as derived, row_number() over (
			partition by t.shop, o.order_id, t.kind, t.gateway, date_trunc('second', t.occurred_at), t.amount, t.currency,
				t.transaction_id like 'derived:%'
			order by t.transaction_id collate "C"
		) as number,
		count(*) filter (where t.transaction_id not like 'derived:%') over (
			partition by t.shop, o.order_id, t.kind, t.gateway, date_trunc('second', t.occurred_at), t.amount, t.currency
		) as told
	from orders o
	join ledger.transactions t on t.shop = o.shop and t.linked_order_id = o.order_id
),
removed as (
	delete from ledger.transactions t
	using payments p
	where p.derived and p.number <= p.told and t.shop = p.shop and t.transaction_id = p.transaction_id
	returning t.shop, t.transaction_id
)
insert into posting_touched (record, shop, id, part, verdict)
select 'transactions', shop, transaction_id, '', 'removed'
from removed
