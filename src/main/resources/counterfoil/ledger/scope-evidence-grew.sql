-- Subjects that could not be judged for want of evidence, of which tonight brought some: the period in which they
-- happened is covered now, or a newer file confirms one of their rows.
insert into posting_subject (shop, subject, subject_id)
with moved as (
	select shop, subject, subject_id
	from posting_moved
	group by shop, subject, subject_id
),
gained as (
	select a.shop, range_agg(a.covered - coalesce(b.covered, '{}')) as period
	from posting_coverage a
	left join posting_coverage b on b.moment = 'before' and b.shop = a.shop and b.record = a.record
	where a.moment = 'after'
	group by a.shop
),
dated as (
	select w.shop, w.subject, w.subject_id, r.created_at, t.requested_at,
		case w.subject
			when 'order' then w.subject_id
			when 'order line' then ledger.first_part(w.subject_id)
			when 'refund' then r.linked_order_id
			when 'return' then t.linked_order_id
		end as order_id
	from posting_waiting w
	left join ledger.refunds r on w.subject = 'refund' and r.shop = w.shop and r.refund_id = w.subject_id
	left join ledger.returns t on w.subject = 'return' and t.shop = w.shop and t.return_id = w.subject_id
)
select d.shop, d.subject, d.subject_id
from dated d
left join ledger.orders o on o.shop = d.shop and o.order_id = d.order_id
left join gained g on g.shop = d.shop
left join moved m on m.shop = d.shop and m.subject = d.subject and m.subject_id = d.subject_id
left join moved f on f.shop = d.shop and f.subject = 'order' and f.subject_id = d.order_id
where m.shop is not null or f.shop is not null
	or g.period @> o.placed_at or g.period @> d.created_at or g.period @> d.requested_at
	or exists (
		-- an order nobody delivered has no date but that of its payments; what was refunded later waits for what tells of
		-- that day
		select from ledger.transactions t
		where t.shop = d.shop and t.linked_order_id = d.order_id and g.period @> t.occurred_at
	)
	or d.subject = 'order' and exists (
		select from ledger.refunds f
		where f.shop = d.shop and f.linked_order_id = d.order_id and g.period @> f.created_at
	)
	or d.subject = 'order' and exists (
		select from ledger.payout_entries e
		where e.shop = d.shop and e.linked_order_id = d.order_id and g.period @> e.occurred_at
	)
	or d.subject = 'stock item' and exists (
		select from posting_file f
		where f.shop = d.shop and f.record in ('stock_movements', 'stock_counts')
	)
	or d.subject = 'payout' and exists (
		select from posting_file f
		where f.shop = d.shop and f.record in ('payouts', 'payout_entries')
	)
