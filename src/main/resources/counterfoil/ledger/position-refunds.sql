-- The waterfall of each refund: what it says the customer gets, what was paid out, and what explains the rest. Needs the
-- positions of the orders. What several refunds share goes to the oldest of them first.
insert into position.refunds (shop, refund_id, order_id, order_name, order_delivered, order_expected, test, return_id,
	created_at, created_on, currency, line_count, quantity, lines, tax, shipping, duties, fees, return_fees, exchanged,
	expected, paid_by_transaction, paid_by_credit, paid_out, never_collected, pending, failed, set_by_hand, rounding,
	unexplained, pending_total, failed_total, never_collected_total, restock_quantity, restocked_quantity,
	restock_exposure, last_tender_at)
with subjects as (
	select r.shop, r.refund_id, r.linked_order_id as order_id, coalesce(o.order_name, r.order_name) as order_name,
		coalesce(o.delivered, false) as order_delivered, o.first_sale_at <@ c.orders as order_expected,
		coalesce(o.test, false) as test, r.return_id, coalesce(r.return_id, ' ' || r.refund_id) as return_family,
		coalesce(r.linked_order_id, ' ' || r.refund_id) as order_family, r.created_at,
		(r.created_at at time zone h.zone)::date as created_on, r.currency,
		make_interval(days => h.link_within) as link_within,
		exists (select from ledger.refunds x
			where x.shop = r.shop and x.return_id = r.return_id and x.refund_id <> r.refund_id) as shares_return,
		coalesce(o.tax_included, case h.tax_included when 'yes' then true when 'no' then false end) as tax_included,
		l.tax as order_tax,
		case when o.currency = r.currency and o.captured >= o.order_total then 0
			when o.currency = r.currency then o.order_total - o.captured end as uncollected,
		-- no transaction of its own means nothing paid by one, if those of its order were delivered since
		coalesce(o.transactions_known and (o.transactions_as_of >= r.created_at
			or o.transactions_as_of is null and r.created_at <@ c.transactions), false) as transactions_known,
		coalesce(r.created_at <@ c.refund_lines, false) as lines_covered,
		coalesce(r.created_at <@ c.refund_adjustments, false) as adjustments_covered,
		coalesce(r.created_at <@ c.stock_movements and r.created_at >= c.referred_since, false) as movements_covered,
		c.return_lines as return_lines_covered, c.exchange_lines as exchange_lines_covered
	from ledger.scope s
	join ledger.refunds r on r.shop = s.shop and r.refund_id = s.subject_id
	join ledger.shops h on h.shop = r.shop
	join position.shop_coverage c on c.shop = r.shop
	left join position.orders o on o.shop = r.shop and o.order_id = r.linked_order_id
	left join ledger.orders l on l.shop = r.shop and l.order_id = r.linked_order_id
	where s.night_id = :nightId and s.subject = 'refund'
),
-- what lines and adjustments say, each with the tax that comes on top
stated as (
	select b.*, l.line_count, l.quantity, l.lines, l.tax, a.by_hand,
		case when a.known then a.shipping end as shipping,
		case when a.known then a.duties end as duties,
		case when a.known then a.fees end as fees,
		case when a.known then l.lines + l.tax + a.shipping + a.duties + a.fees end as gross,
		l.restock_quantity, l.restock_exposure, l.restock_sku_missing
	from subjects b
	cross join lateral (
		select count(*) as line_count, coalesce(sum(i.quantity), 0) as quantity,
			case when count(*) > 0 or b.lines_covered then coalesce(sum(i.subtotal), 0) end as lines,
			case when count(t.tax) = count(*) then coalesce(sum(t.tax), 0) end as tax,
			coalesce(sum(i.quantity) filter (where t.restock), 0) as restock_quantity,
			sum(i.subtotal) filter (where t.restock) as restock_exposure,
			coalesce(bool_or(t.restock and coalesce(i.sku, '') = ''), false) as restock_sku_missing
		from position.refund_items i
		cross join lateral (
			select position.tax_on_top(b.tax_included, b.order_tax, i.tax) as tax,
				-- gift cards, tips and insurance are lines without goods
				i.restock_type in ('return', 'legacy_restock') and i.requires_shipping is not false as restock
		) t
		where i.shop = b.shop and i.refund_id = b.refund_id
	) l
	cross join lateral (
		select (count(*) > 0 or b.adjustments_covered)
				and count(*) filter (where x.kind in ('shipping', 'duty', 'fee') and t.tax is null) = 0 as known,
			coalesce(sum(x.amount + t.tax) filter (where x.kind = 'shipping'), 0) as shipping,
			coalesce(sum(x.amount + t.tax) filter (where x.kind = 'duty'), 0) as duties,
			coalesce(sum(x.amount + t.tax) filter (where x.kind = 'fee'), 0) as fees,
			coalesce(sum(x.amount + coalesce(x.tax, 0)) filter (where x.kind not in ('shipping', 'duty', 'fee')), 0)
				as by_hand
		from ledger.refund_adjustments x
		cross join lateral (select position.tax_on_top(b.tax_included, b.order_tax, x.tax) as tax) t
		where x.shop = b.shop and x.refund_id = b.refund_id
	) a
),
-- what the return keeps back; null where it was not delivered, or where it cannot be told which return it is
returned as (
	select b.*, r.return_name,
		case when b.return_id is null and not r.possible or r.void then 0
			when r.currency is not distinct from b.currency then r.fees end as fees_of_return,
		case when b.return_id is null and not r.possible or r.void then 0
			when r.currency is not distinct from b.currency then r.exchange end as exchange_of_return
	from stated b
	cross join lateral (
		select max(x.return_name) as return_name, bool_or(v.void) as void,
			coalesce(max(coalesce(x.currency, n.currency)), b.currency) as currency,
			-- a refund that names no return may still be that of a return which no refund names
			b.return_id is null and exists (
				select from ledger.returns o
				where o.shop = b.shop and o.linked_order_id = b.order_id and o.requested_at <= b.created_at
					and o.status not in ('canceled', 'cancelled', 'declined')
					and not exists (select from ledger.refunds f where f.shop = o.shop and f.return_id = o.return_id)
					and (o.return_shipping_fee > 0
						or exists (select from ledger.exchange_lines l where l.shop = o.shop and l.return_id = o.return_id)
						or exists (
							select from position.exchange_orders x where x.shop = o.shop and x.return_id = o.return_id)
						or exists (select from ledger.return_lines l where l.shop = o.shop and l.return_id = o.return_id
							and l.restocking_fee > 0))
			) as possible,
			max(coalesce(x.return_shipping_fee, 0) + f.fees) as fees,
			-- an order that was given for the goods has every line of the exchange
			max(case when g.return_id is null then e.exchange when g.value = 0 or g.currency = b.currency then g.value end)
				as exchange
		from ledger.returns x
		left join ledger.orders n on n.shop = x.shop and n.order_id = x.linked_order_id
		left join position.exchange_orders g on g.shop = x.shop and g.return_id = x.return_id
		cross join lateral (select x.status in ('canceled', 'cancelled', 'declined') as void) v
		cross join lateral (
			select case when count(*) > 0 or x.requested_at <@ b.return_lines_covered
				then coalesce(sum(l.restocking_fee), 0) end as fees
			from ledger.return_lines l
			where l.shop = x.shop and l.return_id = x.return_id
		) f
		cross join lateral (
			select case when (count(*) > 0 or x.requested_at <@ b.exchange_lines_covered) and count(t.tax) = count(*)
				then coalesce(sum(l.quantity * l.unit_price - coalesce(l.discount, 0) + t.tax), 0) end as exchange
			from ledger.exchange_lines l
			cross join lateral (select position.tax_on_top(b.tax_included, b.order_tax, l.tax) as tax) t
			where l.shop = x.shop and l.return_id = x.return_id
		) e
		where x.shop = b.shop and x.return_id = b.return_id
	) r
),
-- the money that went out for this refund, and what was tried
paid as (
	select b.*, greatest(t.last_refunded_at, c.last_issued_at) as last_tender_at, c.may_be_more as credit_may_be_more,
		case when k.known then t.refunded end as paid_by_transaction,
		case when k.known then t.pending end as pending_total,
		case when k.known then t.failed end as failed_total,
		case when k.known then t.rounding end as rounding_total, a.rounding_allowed,
		case when not b.test and not c.elsewhere then c.issued end as paid_by_credit
	from returned b
	cross join lateral (
		select count(x.moved) > 0 or b.transactions_known as delivered,
			coalesce(bool_or(x.moved in ('refunded', 'pending') and x.currency <> b.currency), false) as elsewhere,
			coalesce(sum(x.amount) filter (where x.moved = 'refunded'), 0) as refunded,
			coalesce(sum(x.amount) filter (where x.moved = 'pending'), 0) as pending,
			coalesce(sum(x.amount) filter (where x.moved = 'failed' and x.currency = b.currency), 0) as failed,
			coalesce(sum(x.rounding) filter (where x.moved = 'refunded'), 0) as rounding,
			max(x.occurred_at) filter (where x.moved = 'refunded') as last_refunded_at
		from position.transactions x
		where x.shop = b.shop and x.refund_id = b.refund_id and not x.test
	) t
	cross join lateral (
		-- what a gateway is known to round by, of payments whose export does not state their rounding
		select coalesce(sum(x.value), 0) * position.minor_unit(b.currency) as rounding_allowed
		from position.roundings x
		where x.shop = b.shop and x.refund_id = b.refund_id and x.valid @> b.created_on
	) a
	cross join lateral (
		-- a transaction of the order that belongs to no particular refund may be of this one, if it is near in time or
		-- near to none
		select not b.test and t.delivered and not t.elsewhere and not exists (
			select from position.transactions x
			where x.shop = b.shop and x.order_id = b.order_id and x.refund_id is null and not x.test
				and x.moved in ('refunded', 'pending', 'failed')
				and (b.created_at between x.occurred_at - b.link_within and x.occurred_at + b.link_within
					or not exists (
						select from ledger.refunds o
						where o.shop = x.shop and o.linked_order_id = x.order_id
							and o.created_at between x.occurred_at - b.link_within and x.occurred_at + b.link_within
					))
		) as known
	) k
	cross join lateral (
		select coalesce(sum(i.amount) filter (where i.own and w.amount is null), 0) as issued,
			coalesce(bool_or(i.own and i.currency <> b.currency), false) as elsewhere,
			coalesce(bool_or(not i.own), false) as may_be_more,
			max(i.issued_at) filter (where i.own) as last_issued_at
		from (
			select o.own, x.kind, x.currency, x.amount, x.issued_at,
				row_number() over (partition by o.own, x.kind, x.currency, x.amount order by x.credit_id collate "C")
					as ordinal
			from ledger.credits x
			cross join lateral (
				select x.refund_id is not null or x.return_id is not null and not b.shares_return as own
			) o
			where x.shop = b.shop and (x.refund_id = b.refund_id
				or x.refund_id is null and x.return_id = b.return_id
				-- one that names the order only may also be a gift card bought with it
				or x.refund_id is null and x.return_id is null and x.linked_order_id = b.order_id
					and x.issued_at between b.created_at - b.link_within and b.created_at + b.link_within)
		) i
		-- one transaction stands for one credit of its amount
		left join (
			select case lower(x.gateway) when 'gift_card' then 'gift_card' else 'store_credit' end as kind, x.currency,
				x.amount, row_number() over (partition by lower(x.gateway), x.currency, x.amount
					order by x.transaction_id collate "C") as ordinal
			from position.transactions x
			where x.shop = b.shop and x.refund_id = b.refund_id and x.moved = 'refunded' and not x.test
				and lower(x.gateway) in ('gift_card', 'shopify_store_credit')
		) w on w.kind = i.kind and w.currency = i.currency and w.amount = i.amount and w.ordinal = i.ordinal and i.own
	) c
),
-- what stock movements say came back: for this refund, or for its return and so for all refunds of it
restocked as (
	select b.*, b.paid_by_transaction + b.paid_by_credit as paid, m.by_refund, m.by_return,
		case when b.restock_quantity > m.by_refund then b.restock_quantity - m.by_refund else 0 end as by_return_wanted
	from paid b
	cross join lateral (
		select coalesce(sum(x.quantity) filter (where r.by_refund), 0) as by_refund,
			coalesce(sum(x.quantity) filter (where not r.by_refund), 0) as by_return
		from ledger.stock_movements x
		cross join lateral (
			select x.reference in (b.refund_id, 'gid://shopify/Refund/' || b.refund_id) as by_refund
		) r
		where x.shop = b.shop and x.quantity > 0
			and x.reference in (b.refund_id, 'gid://shopify/Refund/' || b.refund_id, b.return_id,
				'gid://shopify/Return/' || b.return_id, b.return_name)
	) m
),
shared as (
	select b.*, case when b.gross > 0 then b.gross else 0 end as gross_here,
		sum(case when b.gross > 0 then b.gross else 0 end) over family as gross_to_here,
		coalesce(bool_or(b.gross is null) over (family rows between unbounded preceding and 1 preceding), false)
			as gross_before_missing,
		sum(b.by_return_wanted) over units as by_return_to_here,
		lead(b.refund_id) over units is null as newest
	from restocked b
	-- money is shared within its currency, goods are shared by all
	window family as (partition by b.shop, b.return_family, b.currency
			order by b.created_at, b.refund_id collate "C"),
		units as (partition by b.shop, b.return_family order by b.created_at, b.refund_id collate "C")
),
-- fees, then the exchange, take from the refunds of their return what there is to take
kept as (
	select b.*,
		case
			when b.fees_of_return = 0 and b.exchange_of_return = 0 then 0
			when b.gross is null or b.gross_before_missing then null
			-- whatever is kept back only lowers what is expected: nothing was, if everything was paid
			when b.fees_of_return is null or b.exchange_of_return is null then case when b.paid >= b.gross then 0 end
			else least(b.fees_of_return, b.gross_to_here) - least(b.fees_of_return, b.gross_to_here - b.gross_here)
		end as return_fees,
		case
			when b.fees_of_return = 0 and b.exchange_of_return = 0 then 0
			when b.gross is null or b.gross_before_missing then null
			when b.fees_of_return is null or b.exchange_of_return is null then case when b.paid >= b.gross then 0 end
			else least(b.exchange_of_return, greatest(b.gross_to_here - b.fees_of_return, 0))
				- least(b.exchange_of_return, greatest(b.gross_to_here - b.gross_here - b.fees_of_return, 0))
		end as exchanged
	from shared b
),
compared as (
	select b.*, e.expected, p.paid_out, p.paid_out - e.expected as rest
	from kept b
	cross join lateral (
		select case when b.gross - b.return_fees - b.exchanged < 0 then 0
			else b.gross - b.return_fees - b.exchanged end as expected
	) e
	cross join lateral (
		select case when b.credit_may_be_more and b.paid < e.expected then null else b.paid end as paid_out
	) p
),
-- what was never collected of the order is used up by the oldest refunds that were not paid out
uncollected as (
	select b.*,
		case when b.uncollected = 0 then 0
			when bool_or(b.rest is null) over before then null
			when b.uncollected > coalesce(sum(-b.rest) filter (where b.rest < 0) over before, 0)
				then b.uncollected - coalesce(sum(-b.rest) filter (where b.rest < 0) over before, 0)
			when b.uncollected is not null then 0
		end as never_collected_total
	from compared b
	window before as (partition by b.shop, b.order_family, b.currency order by b.created_at, b.refund_id collate "C"
		rows between unbounded preceding and 1 preceding)
)
select b.shop, b.refund_id, b.order_id, b.order_name, b.order_delivered, b.order_expected, b.test, b.return_id,
	b.created_at, b.created_on, b.currency, b.line_count, b.quantity, b.lines, b.tax, b.shipping, b.duties, b.fees,
	b.return_fees, b.exchanged, b.expected, b.paid_by_transaction, b.paid_by_credit, b.paid_out,
	case when u.known then n.term end, p.term, f.term, h.term, r.term, case when u.known then u.rest end,
	b.pending_total, b.failed_total, b.never_collected_total, b.restock_quantity,
	case
		when b.restock_quantity > 0 and g.restocked >= b.restock_quantity then g.restocked
		when b.movements_covered and not b.restock_sku_missing then g.restocked
	end,
	b.restock_exposure, b.last_tender_at
from uncollected b
-- each term takes at most what is left of the rest, and only in its own direction
left join lateral (
	select greatest(-coalesce(b.never_collected_total, 0), least(b.rest, 0)) as term
) n on b.rest is not null
left join lateral (select greatest(-b.pending_total, least(b.rest - n.term, 0)) as term) p on b.rest is not null
left join lateral (select greatest(-b.failed_total, least(b.rest - n.term - p.term, 0)) as term) f
	on b.rest is not null
left join lateral (
	select greatest(least(b.by_hand, 0), least(b.rest - n.term - p.term - f.term, greatest(b.by_hand, 0))) as term
) h on b.rest is not null
left join lateral (
	select greatest(least(b.rounding_total, 0) - b.rounding_allowed,
		least(b.rest - n.term - p.term - f.term - h.term, greatest(b.rounding_total, 0) + b.rounding_allowed)) as term
) r on b.rest is not null
left join lateral (
	select d.rest, d.rest >= 0 or b.never_collected_total is not null as known
	from (select b.rest - n.term - p.term - f.term - h.term - r.term as rest) d
) u on b.rest is not null
cross join lateral (
	select b.by_refund + case when b.newest then b.by_return else least(b.by_return, b.by_return_to_here) end
		- least(b.by_return, b.by_return_to_here - b.by_return_wanted) as restocked
) g
