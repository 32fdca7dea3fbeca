-- Stock items that are followed from another count now: movements of a time that was not covered before reach back to
-- an earlier one, although nothing that was delivered names the item.
insert into posting_subject (shop, subject, subject_id)
with reaching as (
	-- what every night adds lies behind what is covered already, and moves no first count
	select a.shop, a.covered
	from posting_coverage a
	left join posting_coverage b on b.moment = 'before' and b.shop = a.shop and b.record = a.record
	where a.moment = 'after' and a.record = 'stock_movements'
		and (b.covered is null or a.covered - b.covered && tstzrange(null, upper(b.covered)))
)
select p.shop, 'stock item', p.subject_id
from reaching r
join position.stock p on p.shop = r.shop
cross join lateral (
	select coalesce(min(x.counted_at) filter (where x.counted_at < p.last_counted_at
		and tstzrange(x.counted_at, p.last_counted_at, '[]') <@ r.covered), min(x.counted_at)) as counted_at
	from ledger.stock_counts x
	where x.shop = p.shop and x.item = p.item and x.location = p.location and x.on_hand is not null
) f
where f.counted_at <> p.first_counted_at
