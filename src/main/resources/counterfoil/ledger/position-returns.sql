-- What came back, and which of its units were refunded, exchanged or credited.
insert into position.returns (shop, return_id, return_name, order_id, order_name, currency, status, requested_at,
	received_at, closed_at, owed_from, quantity, received_quantity, refunded_quantity, exchanged_quantity,
	credited_quantity, unit_price_discounted)
with subjects as (
	select r.shop, r.return_id, r.return_name, r.linked_order_id as order_id, coalesce(o.order_name, r.order_name)
			as order_name, coalesce(r.currency, o.currency) as currency, r.status, r.requested_at, r.received_at,
		r.closed_at, (coalesce(r.received_at, r.closed_at) at time zone h.zone)::date as owed_from,
		coalesce(r.requested_at <@ c.return_lines, false) as lines_covered,
		coalesce(r.requested_at <@ c.refund_lines, false) as refunds_covered,
		coalesce(r.requested_at <@ c.exchange_lines, false) as exchanges_covered
	from ledger.scope s
	join ledger.returns r on r.shop = s.shop and r.return_id = s.subject_id
	join ledger.shops h on h.shop = r.shop
	join position.shop_coverage c on c.shop = r.shop
	left join ledger.orders o on o.shop = r.shop and o.order_id = r.linked_order_id
	where s.night_id = :nightId and s.subject = 'return'
),
totals as (
	select b.*, l.received_quantity, l.unit_price_discounted,
		case when l.line_count > 0 or b.lines_covered then l.quantity end as quantity,
		a.quantity + case when l.quantity > a.quantity then least(g.quantity, l.quantity - a.quantity) else 0 end
			as refunded_quantity,
		a.amount_only or k.issued as credited, b.refunds_covered and not t.may_be_more as refunds_known,
		e.quantity as exchanged_quantity, e.line_count > 0 as has_exchange_lines, x.given,
		case when e.line_count > 0 then true when x.found then x.given is not null else b.exchanges_covered end
			as exchanges_known
	from subjects b
	cross join lateral (
		select count(*) as line_count, coalesce(sum(i.quantity), 0) as quantity,
			case when count(*) = count(i.received_quantity) then sum(i.received_quantity) end as received_quantity,
			case when count(*) = count(i.unit_price_discounted)
				then round(sum(i.quantity * i.unit_price_discounted) / nullif(sum(i.quantity), 0), 4) end
				as unit_price_discounted,
			coalesce(bool_or(i.order_line_no is null), true) as line_missing
		from position.return_items i
		where i.shop = b.shop and i.return_id = b.return_id
	) l
	cross join lateral (
		select coalesce(sum(i.quantity), 0) as quantity,
			coalesce(bool_or(i.quantity is null and x.amount > 0), false) as amount_only
		from ledger.refunds r
		left join ledger.refund_lines i on i.shop = r.shop and i.refund_id = r.refund_id
		left join lateral (
			select sum(d.amount) as amount
			from ledger.refund_adjustments d
			where d.shop = r.shop and d.refund_id = r.refund_id and d.kind not in ('shipping', 'duty', 'fee')
		) x on i.quantity is null
		where r.shop = b.shop and r.return_id = b.return_id
	) a
	cross join lateral (
		-- a refund line of no return that names no line may be of this return's lines; so may any, where ours name none
		select exists (
			select from position.refund_items i
			where i.shop = b.shop and i.order_id = b.order_id and i.return_id is null and i.created_at >= b.requested_at
				and (i.order_line_no is null or l.line_missing)
		) as may_be_more
	) t
	cross join lateral (
		select exists (
			select from ledger.credits c where c.shop = b.shop and c.return_id = b.return_id and c.refund_id is null
		) as issued
	) k
	cross join lateral (
		select count(*) as line_count, coalesce(sum(x.quantity), 0) as quantity
		from ledger.exchange_lines x
		where x.shop = b.shop and x.return_id = b.return_id
	) e
	cross join lateral (
		-- units of the same order lines that refunds of no return refunded since the request, less those refunded on the
		-- return. Looked up return by return: a list of all of them would be joined by a nested loop
		with asked as (
			select i.return_id, i.requested_at, i.void, i.order_line_no, sum(i.quantity) as quantity
			from position.return_items i
			where i.shop = b.shop and i.order_id = b.order_id and i.order_line_no is not null
			group by i.return_id, i.requested_at, i.void, i.order_line_no
		),
		wanted as (
			select k.return_id, k.requested_at, k.void, k.order_line_no, p.quantity as refunded_since,
				greatest(k.quantity - o.quantity, 0) as wanted,
				coalesce(sum(greatest(k.quantity - o.quantity, 0)) over (partition by k.order_line_no, k.void
					order by k.requested_at, k.return_id collate "C"
					rows between unbounded preceding and 1 preceding), 0) as wanted_before
			from asked k
			cross join lateral (
				select coalesce(sum(i.quantity), 0) as quantity
				from position.refund_items i
				where i.shop = b.shop and i.return_id = k.return_id and i.order_line_no = k.order_line_no
			) o
			cross join lateral (
				select coalesce(sum(i.quantity), 0) as quantity
				from position.refund_items i
				where i.shop = b.shop and i.order_id = b.order_id and i.order_line_no = k.order_line_no
					and i.return_id is null and i.created_at >= k.requested_at
			) p
		),
		-- several returns of a line share them, the oldest return and the oldest unit first: what is left for one is what
		-- any of those before it found, less what they wanted since
		shared as (
			select w.*, greatest(least(w.wanted, min(w.refunded_since + w.wanted_before) over earlier - w.wanted_before), 0)
				as given, max(w.refunded_since) over (partition by w.order_line_no) as refunded_since_first
			from wanted w
			window earlier as (partition by w.order_line_no, w.void order by w.requested_at, w.return_id collate "C")
		),
		-- one that came to nothing has what the others leave
		given as (
			select h.return_id, case when h.void then greatest(least(h.given, h.refunded_since_first - h.wanted_before
				- coalesce(sum(h.given) filter (where not h.void) over (partition by h.order_line_no), 0)), 0)
				else h.given end as quantity
			from shared h
		)
		select coalesce(sum(n.quantity), 0) as quantity
		from given n
		where n.return_id = b.return_id
	) g
	cross join lateral (
		select count(*) > 0 as found, bool_or(x.given) as given
		from position.exchange_orders x
		where x.shop = b.shop and x.return_id = b.return_id
	) x
),
judged as (
	select b.*, r.refunded,
		case
			-- an order says nothing of the units it was given for: it stands for all that no refund is known to account for
			when b.given and not b.has_exchange_lines
				then case when b.quantity > coalesce(r.refunded, 0) then b.quantity - coalesce(r.refunded, 0)
					when b.quantity is not null then 0 end
			when b.exchanges_known then least(b.exchanged_quantity, b.quantity)
			-- what is exchanged need not be known where every unit was refunded
			when b.refunded_quantity >= b.quantity then 0
		end as exchanged
	from totals b
	cross join lateral (
		select case when b.refunds_known or b.refunded_quantity >= b.quantity then b.refunded_quantity end as refunded
	) r
)
select b.shop, b.return_id, b.return_name, b.order_id, b.order_name, b.currency, b.status, b.requested_at, b.received_at,
	b.closed_at, b.owed_from, b.quantity, b.received_quantity, b.refunded, b.exchanged,
	-- a credit, or an amount given without lines, says nothing of units: it stands for all that nothing else accounts for
	case
		when not b.credited then 0
		when b.quantity > b.refunded + b.exchanged then b.quantity - b.refunded - b.exchanged
		when b.quantity <= b.refunded + b.exchanged then 0
	end, b.unit_price_discounted
from judged b
