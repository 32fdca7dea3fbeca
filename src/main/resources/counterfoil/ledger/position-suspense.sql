-- The orders that a refund of no order may be of: those of the year before it that sold one of its skus, ranked by how many
-- skus they share, how near their total is, and how near in time. Nothing is linked: a person decides.
insert into position.suspense (shop, refund_id, candidate_count, candidates, ambiguous)
with subjects as (
	select r.shop, r.refund_id, r.created_at, r.currency,
		coalesce(p.paid_out, p.paid_by_credit, p.expected, p.lines) as amount
	from ledger.scope s
	join ledger.refunds r on r.shop = s.shop and r.refund_id = s.subject_id
	join position.refunds p on p.shop = r.shop and p.refund_id = r.refund_id
	where s.night_id = :nightId and s.subject = 'refund'
		and r.order_id is null and r.order_name is null and r.linked_order_id is null
),
wanted as (
	select b.shop, b.refund_id, l.sku
	from subjects b
	join ledger.refund_lines l on l.shop = b.shop and l.refund_id = b.refund_id
	where l.sku is not null
	group by b.shop, b.refund_id, l.sku
),
sold as (
	select w.shop, w.refund_id, l.order_id, count(distinct l.sku) as skus
	from wanted w
	join ledger.order_lines l on l.shop = w.shop and l.sku = w.sku
	group by w.shop, w.refund_id, l.order_id
),
ranked as (
	select b.shop, b.refund_id, o.order_name, s.skus, d.apart, row_number() over place as place,
		lead((s.skus, d.apart)) over place as next
	from subjects b
	join sold s on s.shop = b.shop and s.refund_id = b.refund_id
	join ledger.orders o on o.shop = s.shop and o.order_id = s.order_id and o.currency = b.currency
		and o.placed_at between b.created_at - interval '1 year' and b.created_at
	cross join lateral (select abs(o.total - b.amount) as apart) d
	window place as (partition by b.shop, b.refund_id
		order by s.skus desc, d.apart, o.placed_at desc, o.order_id collate "C")
)
select b.shop, b.refund_id, count(k.place), string_agg(k.order_name, '; ' order by k.place) filter (where k.place <= 5),
	coalesce(bool_or(k.next is not distinct from (k.skus, k.apart)) filter (where k.place = 1), false)
from subjects b
left join ranked k on k.shop = b.shop and k.refund_id = b.refund_id
group by b.shop, b.refund_id
