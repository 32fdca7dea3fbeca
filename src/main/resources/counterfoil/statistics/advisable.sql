-- Products with enough sold and returned for a kind of reason that something can be done about, beside the whole shop.
with kinds as (
	select r.shop, r.dimension, r.name, r.currency, r.reason, r.units, r.lines_returned, r.at_stake,
		case
			when r.class = 'size' then 'a size guide'
			when r.reason = 'color' then 'better pictures'
			when r.class = 'description' then 'a truer description'
			when r.reason in ('arrived-damaged', 'wrong-item') then 'a look at packing'
			when r.class = 'quality' then 'a quality look'
		end as advice
	from statistics.reasons r
	where r.night_id = :nightId and r.basis in ('closed cohorts', 'open cohorts') and r.dimension in ('shop', 'product')
		and r.reason <> ''
),
sold as (
	select r.shop, r.dimension, r.name, sum(r.lines_sold) as lines_sold
	from statistics.reasons r
	where r.night_id = :nightId and r.basis in ('closed cohorts', 'open cohorts') and r.dimension in ('shop', 'product')
		and r.reason = ''
	group by r.shop, r.dimension, r.name
),
by_reason as (
	select k.shop, k.dimension, k.name, k.advice, k.reason, max(k.currency) as currency, sum(k.units) as units,
		sum(k.lines_returned) as lines_returned, sum(k.at_stake) as at_stake
	from kinds k
	where k.advice is not null
	group by k.shop, k.dimension, k.name, k.advice, k.reason
),
summed as (
	select b.shop, b.dimension, b.name, b.advice, max(b.currency) as currency, sum(b.units) as units,
		-- a line returned twice for two reasons is one line
		least(sum(b.lines_returned), s.lines_sold) as lines_returned, s.lines_sold, sum(b.at_stake) as at_stake,
		string_agg(b.reason || ' ' || b.units, ', ' order by b.units desc, b.reason collate "C") as reasons
	from by_reason b
	join sold s on s.shop = b.shop and s.dimension = b.dimension and s.name = b.name
	where s.lines_sold > 0
	group by b.shop, b.dimension, b.name, b.advice, s.lines_sold
)
select p.shop, p.name, p.advice, p.reasons, p.units, p.lines_returned, p.lines_sold, p.currency, p.at_stake,
	round(h.lines_returned / h.lines_sold, 6) as shop_rate
from summed p
join summed h on h.shop = p.shop and h.advice = p.advice and h.dimension = 'shop'
where p.dimension = 'product' and p.lines_sold >= :sampleMin and p.lines_returned >= 5
order by p.shop collate "C", p.name collate "C", p.advice
