-- What was asked or allowed otherwise than on the night before, month to date.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, part, day, note)
with nights as (
	select n.night_id, n.business_date, n.program, lag(n.night_id) over (order by n.business_date) as before
	from (select b.night_id from tracking.nights_before(:nightId) b union all select :nightId) b
	join ledger.nights n on n.night_id = b.night_id
),
pairs as (
	select n.night_id, n.business_date, n.before
	from nights n
	where n.business_date >= :monthStart and n.before is not null
),
rules as (
	select n.night_id, '' as shop, 1 as position, 'program' as line, '' as record, n.program as said
	from nights n
	union all
	select s.night_id, s.shop, 2, 'shop', '', s.shop
	from tracking.night_shops s
	union all
	select c.night_id, '', v.position, v.line, c.check_id, v.said
	from tracking.night_checks c
	cross join lateral (values (3, 'check', c.sha256), (4, 'tolerance', c.tolerance), (5, 'grace', c.grace::text))
		as v (position, line, said)
	-- one that left the set is kept while something of it is open
	where coalesce(c.problem not like '%is no longer in the set of checks', true)
	union all
	select m.night_id, '', 6, 'materiality', m.unit, trim_scale(m.amount)::text
	from ledger.materiality m
	union all
	select p.night_id, p.shop, 7, 'policy', p.rule, p.said
	from statement.policies p
),
changes as (
	select n.business_date, r.shop, r.position, r.line, r.record, r.was, r.now
	from pairs n
	cross join lateral (
		select shop, position, line, record, max(said) filter (where night_id = n.before) as was,
			max(said) filter (where night_id = n.night_id) as now
		from rules
		where night_id in (n.night_id, n.before)
		group by shop, position, line, record
	) r
	where r.was is distinct from r.now
		-- a check or a shop that is new, or gone, is told once; and nobody knows what an earlier program was told
		and not (r.line in ('tolerance', 'grace') and (r.was is null or r.now is null))
		and not (r.line = 'policy' and (
			not exists (select from statement.policies p where p.night_id = n.before and p.shop = r.shop)
			or not exists (select from statement.policies p where p.night_id = n.night_id and p.shop = r.shop)))
)
select :nightId, 'rules', c.shop, '', '', c.position, c.line, c.record,
	row_number() over (partition by c.shop, c.position, c.line, c.record order by c.business_date), c.business_date,
	case
		when c.line in ('check', 'shop') then
			case when c.was is null then 'new' when c.now is null then 'no longer there' else 'changed' end
		when c.was is null then 'new: ' || c.now
		when c.now is null then 'no longer said, was ' || c.was
		else format('from %s to %s', c.was, c.now)
	end
from changes c
