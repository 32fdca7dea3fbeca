-- What the shop's own reports state of each day beside what the ledger adds up to: a bridge, for the two are told by
-- different rules, and no discrepancy. Month to date sums the days on which both sides are known.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, part, day, until_day, number,
	amount, note)
with measures (measure, place, rests_on) as (
	values ('gross_sales', 1, 'goods ordered, before discounts, net of tax, by the day of the order'),
		('discounts', 2, 'discounts of orders, net of tax, by the day of the order'),
		('gross_sales_reversals', 3, 'goods refunded, before discounts'),
		('discount_reversals', 4, 'discounts taken back with refunded goods'),
		('sales_reversals', 5, 'refund lines after discounts, net of tax, by the day of the refund'),
		('net_sales_reversals', 6, 'refund lines after discounts, net of tax, by the day of the refund'),
		('net_sales', 7, 'goods ordered after discounts less refund lines, net of tax'),
		('shipping', 8, 'shipping of orders less shipping refunded, net of tax'),
		('shipping_reversals', 9, 'shipping refunded, net of tax, by the day of the refund'),
		('duties', 10, 'duties of orders less duties refunded'),
		('additional_fees', 11, 'fees of orders'),
		('taxes', 12, 'taxes of orders less taxes refunded'),
		('tax_reversals', 13, 'taxes of refund lines and shipping, by the day of the refund'),
		('total_sales', 14, 'order totals without tips less refund lines, shipping, duties, fees and their taxes'),
		('total_sales_reversals', 15, 'refund lines, shipping, duties, fees and their taxes, by the day of the refund')
),
-- which parts of which side a measure consists of
consists (measure, side, part) as (
	values ('gross_sales', 'sales', 'gross'), ('discounts', 'sales', 'discounts'), ('sales_reversals', 'reversals', 'goods'),
		('net_sales_reversals', 'reversals', 'goods'), ('net_sales', 'sales', 'goods'), ('net_sales', 'reversals', 'goods'),
		('shipping', 'sales', 'shipping'), ('shipping', 'reversals', 'shipping'),
		('shipping_reversals', 'reversals', 'shipping'), ('duties', 'sales', 'duties'), ('duties', 'reversals', 'duties'),
		('taxes', 'sales', 'tax'), ('taxes', 'reversals', 'tax'), ('tax_reversals', 'reversals', 'tax'),
		('total_sales', 'sales', 'total'), ('total_sales', 'reversals', 'total'),
		('total_sales_reversals', 'reversals', 'total')
),
parts as (
	select p.shop, p.day, p.currency, p.side, p.part, sum(p.amount) as amount, count(p.amount) = count(*) as known
	from statement_parts p
	group by p.shop, p.day, p.currency, p.side, p.part
),
-- a side is whole on a day that its record covers
covered as (
	select h.shop, s.side, c.covered
	from ledger.shops h
	cross join (values ('sales', 'orders'), ('reversals', 'refunds')) as s (side, record)
	left join ledger.coverage c on c.shop = h.shop and c.record = s.record
	where h.job = :job
),
stated as (
	select t.shop, t.currency, t.day, t.measure, t.amount, coalesce(m.rests_on, '') as rests_on,
		dense_rank() over (partition by t.shop, t.currency order by m.place nulls last, t.measure collate "C") as place,
		tstzrange(t.day::timestamp at time zone h.zone,
			(t.day + 1)::timestamp at time zone h.zone - interval '1 microsecond', '[]') as moments
	from ledger.shops h
	join ledger.stated_totals t on t.shop = h.shop
	left join measures m on m.measure = t.measure
	where h.job = :job and t.day between :monthStart and :businessDate
),
compared as (
	select s.*, w.why, case when w.why = '' then l.amount end as added_up
	from stated s
	cross join lateral (
		select count(*) as parts, coalesce(sum(p.amount), 0) as amount, coalesce(bool_and(p.known), true) as known,
			coalesce(bool_and(coalesce(s.moments <@ v.covered, false)) filter (where c.side = 'sales'), true) as sales,
			coalesce(bool_and(coalesce(s.moments <@ v.covered, false)) filter (where c.side = 'reversals'), true)
				as reversals,
			coalesce(bool_or(exists (
				select from parts o
				where o.shop = s.shop and o.day = s.day and o.side = c.side and o.currency <> s.currency)), false)
				as elsewhere
		from consists c
		join covered v on v.shop = s.shop and v.side = c.side
		left join parts p on p.shop = s.shop and p.day = s.day and p.currency = s.currency and p.side = c.side
			and p.part = c.part
		where c.measure = s.measure
	) l
	cross join lateral (
		select case
			when l.parts = 0 then 'the ledger holds nothing that adds up to it'
			when not l.sales then 'orders do not cover the day'
			when not l.reversals then 'refunds do not cover the day'
			when l.elsewhere then 'a part of it is in another currency'
			when not l.known then 'a part of it, or its tax, was not stated'
			else ''
		end as why
	) w
),
month as (
	select c.shop, c.currency, c.measure, c.place, c.rests_on, min(c.day) as first_day, max(c.day) as last_day,
		count(c.added_up) as days, count(*) - count(c.added_up) as days_left, min(c.why) filter (where c.why <> '') as why,
		-- where nothing is compared, what was stated stands alone
		coalesce(sum(c.amount) filter (where c.added_up is not null), sum(c.amount)) as amount, sum(c.added_up) as added_up
	from compared c
	group by c.shop, c.currency, c.measure, c.place, c.rests_on
)
select :nightId, 'stated totals', m.shop, m.currency, '', (3 * m.place + x.place)::integer, x.line, m.measure, 1, m.first_day,
	m.last_day, m.days, x.amount, x.note
from month m
cross join lateral (
	select case when m.days_left = 0 then '' else m.days_left || case when m.days_left = 1 then ' day' else ' days' end
		|| ' not compared: ' || m.why end as left_out
) y
cross join lateral (values
	(0, 'Shopify reports', m.amount, m.rests_on),
	(1, 'ledger', m.added_up, y.left_out),
	(2, 'difference', m.amount - m.added_up, '')) as x (place, line, amount, note)
union all
-- the days that differ first: a long list is cut where people read it
select :nightId, 'stated totals by day', c.shop, c.currency, '',
	(3 * dense_rank() over (partition by c.shop, c.currency order by c.amount is not distinct from c.added_up, c.day, c.place)
		+ x.place)::integer,
	x.line, c.measure, extract(day from c.day)::integer, c.day, null, null, x.amount, x.note
from compared c
cross join lateral (values
	(0, 'Shopify reports', c.amount, c.rests_on),
	(1, 'ledger', c.added_up, c.why),
	(2, 'difference', c.amount - c.added_up, '')) as x (place, line, amount, note)
union all
-- of the refunds of those days, what is in no total of the ledger and may be in one of the shop's reports
select :nightId, 'stated totals', p.shop, p.currency, '', 1000 + i.place, 'may explain it', p.part, 1, null, null,
	count(*), sum(p.amount), i.rests_on
from statement_parts p
join (values ('set by hand', 1, 'adjustments of refunds other than shipping, duties and fees'),
	('fees kept', 2, 'restocking and return shipping of returns'),
	('exchanged', 3, 'goods sent instead')) as i (part, place, rests_on) on i.part = p.part
where p.amount <> 0
group by p.shop, p.currency, p.part, i.place, i.rests_on
union all
select :nightId, 'stated totals', h.shop, '', '', 1, 'Shopify reports', '', 1, null, null, null, null, 'not delivered'
from ledger.shops h
where h.job = :job and not exists (select from stated s where s.shop = h.shop)
