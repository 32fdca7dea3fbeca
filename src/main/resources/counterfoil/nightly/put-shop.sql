insert into ledger.shops (shop, job, zone, tax_included, movements_complete, link_within)
values (:shop, :job, :zone, :taxIncluded, :movementsComplete, :linkWithin)
on conflict (shop) do update
set zone = excluded.zone, tax_included = excluded.tax_included, movements_complete = excluded.movements_complete,
	link_within = excluded.link_within
-- a night that repeats another must write nothing
where (shops.zone, shops.tax_included, shops.movements_complete, shops.link_within)
	is distinct from (excluded.zone, excluded.tax_included, excluded.movements_complete, excluded.link_within)
