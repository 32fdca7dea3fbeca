-- What tonight's files tell of a month that was closed before. An order, a return, a credit or a payout entry that only
-- moved on is no news of its month: what moved it is a record of its own. But an order that was given in exchange says what
-- a return of that month came to: it is news where it gives another amount than the night before knew.
insert into tracking.late_changes (night_id, shop, record, record_id, part, change, month, happened_on, file_id, line)
with changed as (
	select t.record, t.shop, t.id, t.part,
		case t.verdict when 'inserted' then 'came' when 'changed' then 'changed' else 'went' end as change
	from posting_touched t
	where t.verdict in ('inserted', 'changed', 'removed')
	group by t.record, t.shop, t.id, t.part, t.verdict
),
dated as (
	select c.record, c.shop, c.id, c.part, c.change, o.placed_at as at, o.file_id, o.line
	from changed c
	join ledger.orders o on o.shop = c.shop and o.order_id = c.id
	where c.record = 'orders' and c.change = 'came'
	union all
	select c.record, c.shop, c.id, c.part, c.change, t.occurred_at, t.file_id, t.line
	from changed c
	join ledger.transactions t on t.shop = c.shop and t.transaction_id = c.id
	where c.record = 'transactions'
	union all
	select c.record, c.shop, c.id, c.part, c.change, r.created_at, r.file_id, r.line
	from changed c
	join ledger.refunds r on r.shop = c.shop and r.refund_id = c.id
	where c.record = 'refunds'
	union all
	select c.record, c.shop, c.id, c.part, c.change, r.created_at, l.file_id, l.line
	from changed c
	join ledger.refunds r on r.shop = c.shop and r.refund_id = c.id
	left join ledger.refund_lines l on l.shop = c.shop and l.refund_id = c.id and l.line_no::text = c.part
	where c.record = 'refund_lines'
	union all
	select c.record, c.shop, c.id, c.part, c.change, r.created_at, a.file_id, a.line
	from changed c
	join ledger.refunds r on r.shop = c.shop and r.refund_id = c.id
	left join ledger.refund_adjustments a on a.shop = c.shop and a.refund_id = c.id and a.adjustment_no::text = c.part
	where c.record = 'refund_adjustments'
	union all
	-- by the taxes of an order the tax of its refunds is named, the first of them tells the month
	select c.record, c.shop, c.id, c.part, c.change, r.created_at, t.file_id, t.line
	from changed c
	cross join lateral (
		select min(f.created_at) as created_at from ledger.refunds f where f.shop = c.shop and f.linked_order_id = c.id
	) r
	left join ledger.order_taxes t on t.shop = c.shop and t.order_id = c.id and t.tax_no::text = c.part
	where c.record = 'order_taxes' and r.created_at is not null
	union all
	select c.record, c.shop, c.id, c.part, c.change, r.requested_at, r.file_id, r.line
	from changed c
	join ledger.returns r on r.shop = c.shop and r.return_id = c.id
	where c.record = 'returns' and c.change = 'came'
	union all
	select 'returns', r.shop, r.return_id, '', 'changed', r.requested_at, coalesce(x.file_id, r.file_id), coalesce(x.line, r.line)
	from (
		select r.shop, r.return_id
		from posting_touched t
		join ledger.returns r on r.shop = t.shop and r.return_id = t.id
		where t.record = 'returns' and t.verdict in ('changed', 'relinked')
		union
		select r.shop, r.return_id
		from posting_touched t
		join ledger.returns r on r.shop = t.shop and r.linked_exchange_order_id = t.id
		where t.record = 'orders' and t.verdict in ('inserted', 'changed')
	) n
	join ledger.returns r on r.shop = n.shop and r.return_id = n.return_id
	-- one that came tonight has none
	join position.return_goods g on g.shop = r.shop and g.return_id = r.return_id
	left join ledger.orders x on x.shop = r.shop and x.order_id = r.linked_exchange_order_id
		and x.order_id is distinct from r.linked_order_id
	where g.exchange_discount is distinct from case when x.cancelled_at is not null then 0 else x.discount end
	union all
	select c.record, c.shop, c.id, c.part, c.change, r.requested_at, x.file_id, x.line
	from changed c
	join ledger.returns r on r.shop = c.shop and r.return_id = c.id
	left join ledger.exchange_lines x on x.shop = c.shop and x.return_id = c.id and x.line_no::text = c.part
	where c.record = 'exchange_lines'
	union all
	select c.record, c.shop, c.id, c.part, c.change, k.issued_at, k.file_id, k.line
	from changed c
	join ledger.credits k on k.shop = c.shop and k.credit_id = c.id
	where c.record = 'credits' and c.change = 'came'
	union all
	select c.record, c.shop, c.id, c.part, c.change, e.occurred_at, e.file_id, e.line
	from changed c
	join ledger.payout_entries e on e.shop = c.shop and e.entry_id = c.id
	where c.record = 'payout_entries' and c.change = 'came'
	union all
	select c.record, c.shop, c.id, c.part, c.change, m.occurred_at, m.file_id, m.line
	from changed c
	join ledger.stock_movements m on m.shop = c.shop and m.movement_id = c.id
	where c.record = 'stock_movements'
)
select :nightId, d.shop, d.record, d.id, d.part, d.change, m.month, (d.at at time zone s.zone)::date, d.file_id, d.line
from dated d
join ledger.shops s on s.shop = d.shop
join tracking.closed_months m on m.job = s.job and m.month = date_trunc('month', d.at at time zone s.zone)::date
on conflict do nothing
