-- What the ledger holds of a subject and its family, each with the file and line it was read from. Codes and figures
-- only: no reason in somebody's words.
with family_order as (
	select case :subject
		when 'order' then :subjectId
		when 'order line' then ledger.first_part(:subjectId)
		when 'refund' then (select r.linked_order_id from ledger.refunds r where r.shop = :shop and r.refund_id = :subjectId)
		when 'return' then (select r.linked_order_id from ledger.returns r where r.shop = :shop and r.return_id = :subjectId)
	end as order_id
),
family_refund as (
	select r.refund_id, r.return_id
	from ledger.refunds r
	where r.shop = :shop and (
		r.linked_order_id = (select order_id from family_order)
		or :subject = 'refund' and r.refund_id = :subjectId
		or :subject = 'return' and r.return_id = :subjectId)
),
family_return as (
	select r.return_id
	from ledger.returns r
	where r.shop = :shop and (
		r.linked_order_id = (select order_id from family_order)
		or :subject = 'return' and r.return_id = :subjectId
		-- that its goods were exchanged for
		or r.linked_exchange_order_id = (select order_id from family_order)
		or r.return_id in (select f.return_id from family_refund f where f.return_id is not null))
),
item as (
	select position.parts(:subjectId) as part where :subject = 'stock item'
),
item_sku as (
	select c.sku, i.part[2] as location
	from item i
	join ledger.stock_counts c on c.shop = :shop and c.item = i.part[1] and c.location = i.part[2]
	where c.sku is not null
	group by c.sku, i.part[2]
),
-- counts that nothing was compared of are all told
between_counts as (
	select coalesce(min(p.first_counted_at), '-infinity') as first_counted_at, coalesce(min(p.last_counted_at), 'infinity')
		as last_counted_at
	from position.stock p
	where :subject = 'stock item' and p.shop = :shop and p.subject_id = :subjectId
),
fact (place, record, at, id, what, file_id, line) as (
	select 1, 'order', o.placed_at, o.order_id,
		concat_ws(', ', o.order_name, format('total %s %s', o.currency, o.total), 'refunded ' || o.refunded,
			'shipping ' || nullif(o.shipping, 0), 'tax ' || nullif(o.tax, 0), 'duties ' || nullif(o.duties, 0),
			'tip ' || nullif(o.tip, 0), o.financial_status, 'outstanding ' || nullif(o.outstanding, 0),
			'fulfilled ' || (o.fulfilled_at at time zone s.zone)::date, 'cancelled ' || (o.cancelled_at at time zone s.zone)::date,
			case when lower(o.channel) = 'pos' then 'over the counter' end, case when o.test then 'test' end),
		o.file_id, o.line
	from ledger.orders o
	join ledger.shops s on s.shop = o.shop
	where o.shop = :shop and o.order_id = (select order_id from family_order)
	union all
	select 2, 'order line', null, l.line_no::text,
		concat_ws(', ', format('line %s: %s at %s', l.line_no, l.quantity, l.unit_price), l.sku, 'discount ' || nullif(l.discount, 0),
			'tax ' || l.tax, case when l.final_sale then 'final sale' end, case when not l.requires_shipping then 'no parcel' end),
		l.file_id, l.line
	from ledger.order_lines l
	where l.shop = :shop and l.order_id = (select order_id from family_order)
	union all
	select 3, 'order tax', null, lpad(t.tax_no::text, 6, '0'),
		concat_ws(', ', format('tax %s: %s', t.tax_no, t.amount), 'rate ' || trim_scale(t.rate) || ' %',
			'line ' || coalesce(l.line_no, t.order_line_no)),
		t.file_id, t.line
	from ledger.order_taxes t
	left join ledger.order_lines l on l.shop = t.shop and l.order_id = t.order_id and l.order_line_id = t.order_line_id
	where t.shop = :shop and t.order_id = (select order_id from family_order)
	union all
	select 4, 'transaction', t.occurred_at, t.transaction_id,
		concat_ws(', ', format('%s %s %s', t.kind, t.currency, t.amount), t.status, t.gateway,
			'refund ' || t.linked_refund_id, case when t.test then 'test' end),
		t.file_id, t.line
	from ledger.transactions t
	where t.shop = :shop and (t.linked_order_id = (select order_id from family_order)
		or t.linked_refund_id in (select refund_id from family_refund))
	union all
	select 5, 'refund', r.created_at, r.refund_id,
		concat_ws(', ', 'refund ' || r.refund_id, r.currency, 'order ' || r.order_name, 'return ' || r.return_id,
			case r.notified when true then 'customer told' when false then 'customer not told' end),
		r.file_id, r.line
	from ledger.refunds r
	join family_refund f using (refund_id)
	where r.shop = :shop
	union all
	select 6, 'refund line', null, l.refund_id || ' ' || lpad(l.line_no::text, 6, '0'),
		concat_ws(', ', format('refund %s line %s: %s for %s', l.refund_id, l.line_no, l.quantity, l.subtotal), 'tax ' || l.tax,
			l.sku, l.restock_type, l.location),
		l.file_id, l.line
	from ledger.refund_lines l
	join family_refund f using (refund_id)
	where l.shop = :shop
	union all
	select 7, 'refund adjustment', null, a.refund_id || ' ' || lpad(a.adjustment_no::text, 6, '0'),
		concat_ws(', ', format('refund %s: %s %s', a.refund_id, a.kind, a.amount), 'tax ' || a.tax), a.file_id, a.line
	from ledger.refund_adjustments a
	join family_refund f using (refund_id)
	where a.shop = :shop
	union all
	select 8, 'return', r.requested_at, r.return_id,
		concat_ws(', ', 'return ' || r.return_id, r.status, 'received ' || (r.received_at at time zone s.zone)::date,
			'closed ' || (r.closed_at at time zone s.zone)::date, 'fee of the way ' || r.return_shipping_fee,
			'exchange order ' || coalesce(r.exchange_order_name, r.exchange_order_id)),
		r.file_id, r.line
	from ledger.returns r
	join ledger.shops s on s.shop = r.shop
	join family_return f using (return_id)
	where r.shop = :shop
	union all
	select 9, 'return line', null, l.return_id || ' ' || lpad(l.line_no::text, 6, '0'),
		concat_ws(', ', format('return %s line %s: %s', l.return_id, l.line_no, l.quantity), 'received ' || l.received_quantity,
			l.sku, case when q.listed then q.reason end, l.disposition, l.location, 'fee ' || l.restocking_fee),
		l.file_id, l.line
	from ledger.return_lines l
	join position.return_reasons q on q.shop = l.shop and q.return_id = l.return_id and q.line_no = l.line_no
	join family_return f on f.return_id = l.return_id
	where l.shop = :shop
	union all
	select 10, 'exchange line', null, l.return_id || ' ' || lpad(l.line_no::text, 6, '0'),
		concat_ws(', ', format('return %s exchanged for %s at %s', l.return_id, l.quantity, l.unit_price), l.sku,
			'discount ' || nullif(l.discount, 0), 'tax ' || l.tax),
		l.file_id, l.line
	from ledger.exchange_lines l
	join family_return f using (return_id)
	where l.shop = :shop
	union all
	select 11, 'exchange order', o.placed_at, o.order_id || ' ' || r.return_id,
		concat_ws(', ', format('return %s exchanged for %s', r.return_id, o.order_name),
			format('total %s %s', o.currency, o.total), 'discount ' || o.discount, o.financial_status,
			'cancelled ' || (o.cancelled_at at time zone s.zone)::date, case when o.test then 'test' end),
		o.file_id, o.line
	from ledger.returns r
	join ledger.shops s on s.shop = r.shop
	join family_return f using (return_id)
	join ledger.orders o on o.shop = r.shop and o.order_id = r.linked_exchange_order_id
	where r.shop = :shop and r.linked_exchange_order_id is distinct from r.linked_order_id
	union all
	select 12, 'credit', c.issued_at, c.credit_id,
		concat_ws(', ', format('%s %s %s', c.kind, c.currency, c.amount), 'balance ' || c.balance, 'refund ' || c.refund_id,
			'return ' || c.return_id),
		c.file_id, c.line
	from ledger.credits c
	where c.shop = :shop and (c.linked_order_id = (select order_id from family_order)
		or c.refund_id in (select refund_id from family_refund) or c.return_id in (select return_id from family_return))
	union all
	select 13, 'payout entry', e.occurred_at, e.entry_id,
		concat_ws(', ', format('%s %s %s', e.kind, e.currency, e.amount), 'fee ' || e.fee, 'payout ' || e.payout_id, e.payout_date),
		e.file_id, e.line
	from ledger.payout_entries e
	where e.shop = :shop and (e.linked_order_id = (select order_id from family_order)
		or :subject = 'payout' and (e.payout_id = :subjectId or e.payout_id is null and (e.payout_date, e.currency) in (
			select p.payout_date, p.currency from ledger.payouts p where p.shop = :shop and p.payout_id = :subjectId)))
	union all
	select 14, 'payout', null, p.payout_id,
		concat_ws(', ', format('payout %s: %s %s', p.payout_id, p.currency, p.total), p.payout_date, p.status,
			'refunds ' || p.refunds, 'fees ' || p.fees),
		p.file_id, p.line
	from ledger.payouts p
	where p.shop = :shop and :subject = 'payout' and p.payout_id = :subjectId
	union all
	select 15, 'stock movement', m.occurred_at, m.movement_id,
		concat_ws(', ', format('%s of %s', to_char(m.quantity, 'FMSG999999990'), m.sku), m.reason, 'for ' || m.reference, m.location),
		m.file_id, m.line
	from ledger.stock_movements m
	where m.shop = :shop and ((m.sku, m.location) in (select sku, location from item_sku)
			and m.occurred_at > (select first_counted_at from between_counts)
			and m.occurred_at <= (select last_counted_at from between_counts)
		or substring(m.reference from '[^/]*$') in (
			select refund_id from family_refund union all select return_id from family_return))
	union all
	select 16, 'stock count', c.counted_at, c.item,
		concat_ws(', ', format('%s on hand', coalesce(c.on_hand::text, 'not known')),
			case when c.on_hand <> c.available + c.committed + c.unavailable then format(
				'does not add up: %s available, %s committed, %s unavailable', c.available, c.committed, c.unavailable) end,
			c.sku, c.location),
		c.file_id, c.line
	from ledger.stock_counts c
	join item i on c.item = i.part[1] and c.location = i.part[2]
	where c.shop = :shop and c.counted_at >= (select first_counted_at from between_counts)
		and c.counted_at <= (select last_counted_at from between_counts)
	union all
	select 18, 'product', null, d.sku,
		concat_ws(', ', 'product ' || d.sku, format('cost %s %s', d.currency, d.unit_cost), d.product_type,
			case when d.final_sale then 'final sale' end, case when not d.requires_shipping then 'no parcel' end),
		d.file_id, d.line
	from ledger.products d
	where d.shop = :shop and (:subject = 'stock item' and d.sku in (select sku from item_sku)
		-- what it says where the line does not
		or :subject = 'order line' and (d.final_sale or not d.requires_shipping) and d.sku in (
			select l.sku from ledger.order_lines l where l.shop = :shop and l.order_id = (select order_id from family_order)))
	union all
	select 19, 'policy', null, concat_ws(' ', p.key, p.by, p.name),
		'policy: ' || concat_ws(' ', p.key, nullif(concat_ws(' ', p.by, p.name), ' '), trim_scale(p.value)), null, 0
	from ledger.policies p
	join ledger.returns r on r.shop = p.shop and r.return_id = :subjectId
	join ledger.shops s on s.shop = p.shop
	where :subject = 'return' and p.shop = :shop and (r.requested_at at time zone s.zone)::date <@ p.valid
		and p.key in ('restocking-fee', 'return-shipping-fee')
	union all
	-- the orders a refund of no order may be of, the likeliest first; nothing is linked
	select 20, 'candidate', null, k.place::text,
		concat_ws(', ', format('%s. %s of %s', k.place, o.order_name, (o.placed_at at time zone s.zone)::date),
			format('total %s %s', o.currency, o.total), 'sold ' || (
				select string_agg(distinct l.sku, ' ')
				from ledger.order_lines l
				join ledger.refund_lines f on f.shop = l.shop and f.sku = l.sku and f.refund_id = :subjectId
				where l.shop = o.shop and l.order_id = o.order_id),
			case when u.ambiguous and k.place <= 2 then 'ambiguous' end),
		o.file_id, o.line
	from position.suspense u
	join ledger.shops s on s.shop = u.shop
	cross join lateral string_to_table(u.candidates, '; ') with ordinality as k (order_name, place)
	join ledger.orders o on o.shop = u.shop and o.order_name = k.order_name
	where :subject = 'refund' and u.shop = :shop and u.refund_id = :subjectId
	union all
	select 21, 'order of that name', o.placed_at, o.order_id,
		concat_ws(', ', 'order ' || o.order_id, o.order_name, format('total %s %s', o.currency, o.total), 'refunded ' || o.refunded),
		o.file_id, o.line
	from ledger.refunds r
	join ledger.orders o on o.shop = r.shop and o.order_name = r.order_name
	where :subject = 'refund' and r.shop = :shop and r.refund_id = :subjectId and r.linked_order_id is null
	union all
	-- of a record that did not come: the files that brought it before
	select 17, 'delivery', f.as_of, f.path, format('%s rows of %s', r.staged, r.record), f.file_id, 1
	from ledger.file_records r
	join ledger.files f using (file_id)
	where :subject = 'export' and f.shop = :shop and r.record = :subjectId and f.state = 'posted'
)
select n.record, to_char(n.at at time zone s.zone, 'YYYY-MM-DD HH24:MI') as at, n.what, f.path, n.line,
	n.found
from (
	-- the latest of each, should there be very many
	select t.*, count(*) over (partition by t.place) as found,
		row_number() over (partition by t.place order by t.at desc nulls first, t.id collate "C" desc) as nth
	from fact t
) n
join ledger.shops s on s.shop = :shop
left join ledger.files f on f.file_id = n.file_id
where n.nth <= case when (:subject, n.record) in (('stock item', 'stock movement'), ('payout', 'payout entry'))
	then 2 * :most else :most end
order by n.place, n.at nulls first, n.id collate "C"
