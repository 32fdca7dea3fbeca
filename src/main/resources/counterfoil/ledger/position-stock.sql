-- From one count of an item at a location to the last one: what was there, what moved, what is there.
insert into position.stock (shop, item, location, sku, first_counted_at, first_on_hand, last_counted_at, last_on_hand,
	movement_quantity, movement_count, movements_complete, unit_cost, cost_currency)
-- materialized: an id is taken apart once, and not once a comparison
with subjects as materialized (
	select s.shop, p.part[1] as item, p.part[2] as location, h.movements_complete, c.stock_movements as covered
	from ledger.scope s
	cross join lateral (select position.parts(s.subject_id) as part) p
	join ledger.shops h on h.shop = s.shop
	join position.shop_coverage c on c.shop = s.shop
	where s.night_id = :nightId and s.subject = 'stock item'
),
counted as (
	select b.shop, b.item, b.location, b.movements_complete, l.sku, l.counted_at as last_counted_at,
		l.on_hand as last_on_hand, f.counted_at as first_counted_at, f.on_hand as first_on_hand,
		coalesce(f.covered and f.counted_at < l.counted_at and f.adds_up and l.adds_up, false) as covered
	from subjects b
	cross join lateral (
		select x.counted_at, x.on_hand, x.sku,
			coalesce(x.on_hand = x.available + x.committed + x.unavailable, true) as adds_up
		from ledger.stock_counts x
		where x.shop = b.shop and x.item = b.item and x.location = b.location and x.on_hand is not null
		order by x.counted_at desc
		limit 1
	) l
	-- the earliest count that adds up and that movements cover up to the last one, else the earliest
	cross join lateral (
		select x.counted_at, x.on_hand, m.covered, m.adds_up
		from ledger.stock_counts x
		cross join lateral (
			select coalesce(x.on_hand = x.available + x.committed + x.unavailable, true) as adds_up,
				x.counted_at < l.counted_at
				and coalesce(tstzrange(x.counted_at, l.counted_at, '[]') <@ b.covered, false) as covered
		) m
		where x.shop = b.shop and x.item = b.item and x.location = b.location and x.on_hand is not null
		order by m.covered and m.adds_up desc, x.counted_at
		limit 1
	) f
),
joined as (
	-- a sku names the item only if no other item bore it there in the meantime
	select c.*, c.covered and c.sku <> '' and not exists (
			select from ledger.stock_counts x
			where x.shop = c.shop and x.sku = c.sku and x.location = c.location and x.item <> c.item
				and x.counted_at between c.first_counted_at and c.last_counted_at
		) as judged
	from counted c
)
select j.shop, j.item, j.location, j.sku, j.first_counted_at, j.first_on_hand, j.last_counted_at, j.last_on_hand,
	case when j.judged then m.quantity end, case when j.judged then m.movement_count end, j.movements_complete,
	p.unit_cost, p.currency
from joined j
cross join lateral (
	select coalesce(sum(x.quantity), 0) as quantity, count(*) as movement_count
	from ledger.stock_movements x
	where x.shop = j.shop and x.sku = j.sku and x.location = j.location and x.occurred_at > j.first_counted_at
		and x.occurred_at <= j.last_counted_at
) m
left join ledger.products p on p.shop = j.shop and p.sku = j.sku
