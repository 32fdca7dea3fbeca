-- The tax of the refunds recorded in the month by name and rate. The tax of a refund line is shared among the taxes of its
-- order line, where those are told by line; all other tax of the refund among those of its order. A share is in proportion
-- to the amounts of the taxes, in minor units by largest remainder, so that the shares are the tax of the refund. Looked up
-- refund by refund: what a month records is little beside all orders.
create temporary table statement_taxes on commit drop as
with told as (
	select r.shop, r.currency, r.refund_id, r.order_id, x.line_no, x.line_id, sum(x.tax) as tax
	from statement_recorded r
	cross join lateral (
		select f.tax, case when k.told then m.line_no end as line_no, case when k.told then m.line_id end as line_id
		from ledger.refund_lines f
		cross join lateral (
			select coalesce(n.line_no, f.order_line_no) as line_no, coalesce(l.order_line_id, f.order_line_id) as line_id
			from position.order_line_no(r.shop, r.order_id, f.order_line_id, f.order_line_no, f.sku) n
			left join ledger.order_lines l on l.shop = r.shop and l.order_id = r.order_id and l.line_no = n.line_no
		) m
		cross join lateral (
			select exists (select from position.taxes(r.shop, r.order_id, m.line_no, m.line_id)) as told
		) k
		where f.shop = r.shop and f.refund_id = r.refund_id
		union all
		select a.tax, null, null
		from ledger.refund_adjustments a
		where a.shop = r.shop and a.refund_id = r.refund_id and a.kind in ('shipping', 'duty', 'fee')
	) x
	where x.tax <> 0 and r.untaxed is not true
	group by r.shop, r.currency, r.refund_id, r.order_id, x.line_no, x.line_id
),
-- each tax with the whole units of its share; the remainders of one sharing are of one denominator
shared as (
	select t.shop, t.currency, t.refund_id, t.line_no, t.line_id, sign(t.tax) as sign, abs(t.tax) as tax, u.unit, s.name,
		s.rate, s.amount, div(abs(t.tax) * s.amount, s.whole * u.unit) * u.unit as floor,
		mod(abs(t.tax) * s.amount, s.whole * u.unit) as remainder,
		s.number > 1 and t.line_no is null and t.line_id is null as in_proportion
	from told t
	cross join lateral (select position.minor_unit(t.currency) as unit) u
	left join lateral (
		select x.name, x.rate, x.amount, sum(x.amount) over () as whole, count(*) over () as number
		from position.taxes(t.shop, t.order_id, t.line_no, t.line_id) x
	) s on true
),
ranked as (
	select s.shop, s.currency, s.refund_id, s.sign, s.unit, s.name, s.rate, s.floor, s.in_proportion,
		s.tax - coalesce(sum(s.floor) over sharing, 0) as rest, row_number() over (sharing
			order by s.remainder desc, s.amount desc, s.name collate "C", s.rate) as place
	from shared s
	window sharing as (partition by s.shop, s.refund_id, s.line_no, s.line_id)
)
select r.shop, r.currency, r.refund_id, r.name, r.rate, r.in_proportion, r.sign * case
		-- the order tells of no taxes
		when r.name is null then r.rest
		-- what is left below a minor unit stays with the first
		else r.floor + case when r.place <= div(r.rest, r.unit) then r.unit else 0 end
			+ case when r.place = 1 then mod(r.rest, r.unit) else 0 end
	end as amount
from ranked r
