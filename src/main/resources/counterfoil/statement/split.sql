-- What the refunds recorded in the month consist of, for the accounts they are posted to: product and charges net of their
-- tax, and the tax. The lines come to what was recorded.
insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, number, amount, note)
with taxed as (
	-- each amount with the tax that is part of it or comes on top
	select r.shop, r.currency, r.refund_id, r.included, x.kind, x.amount, case when r.untaxed then 0 else x.tax end as tax
	from statement_recorded r
	cross join lateral (
		select 'product' as kind, f.subtotal as amount, f.tax
		from ledger.refund_lines f
		where f.shop = r.shop and f.refund_id = r.refund_id
		union all
		select case a.kind when 'duty' then 'duties' when 'fee' then 'additional fees' else a.kind end, a.amount, a.tax
		from ledger.refund_adjustments a
		where a.shop = r.shop and a.refund_id = r.refund_id and a.kind in ('shipping', 'duty', 'fee')
	) x
),
by_kind as (
	select t.shop, t.currency, t.refund_id, t.kind,
		sum(t.amount - case when t.included then t.tax else 0 end) filter (where t.tax is not null) as net,
		sum(t.tax) as tax,
		sum(t.amount) filter (where t.tax is null) as gross
	from taxed t
	group by t.shop, t.currency, t.refund_id, t.kind
),
taxes as (
	select t.shop, t.currency, t.refund_id, t.name, t.rate, t.amount, sum(t.amount) over same as whole,
		sum(t.amount) filter (where t.in_proportion) over same as part
	from statement_taxes t
	window same as (partition by t.shop, t.currency, t.name, t.rate)
),
adjusted as (
	select a.shop, r.currency, a.refund_id, coalesce(a.reason, 'no reason given') as reason,
		sum(a.amount + coalesce(a.tax, 0)) as amount
	from statement_recorded r
	join ledger.refund_adjustments a on a.shop = r.shop and a.refund_id = r.refund_id
	where a.kind not in ('shipping', 'duty', 'fee')
	group by a.shop, r.currency, a.refund_id, coalesce(a.reason, 'no reason given')
),
lines as (
	select k.shop, k.currency, k.refund_id, p.position, k.kind as line, '' as record, k.net as amount, '' as note
	from by_kind k
	join (values ('product', 1), ('shipping', 4), ('duties', 6), ('additional fees', 8)) as p (kind, position)
		on p.kind = k.kind
	union all
	select k.shop, k.currency, k.refund_id, p.position, k.kind || ', tax not stated', '', k.gross, 'includes tax nobody stated'
	from by_kind k
	join (values ('product', 2), ('shipping', 5), ('duties', 7), ('additional fees', 9)) as p (kind, position)
		on p.kind = k.kind
	where k.gross is not null
	union all
	select t.shop, t.currency, t.refund_id, 3, concat('tax', ' at ' || trim_scale(t.rate) || ' %'), coalesce(t.name, ''), t.amount,
		case
			when t.name is null then 'name and rate not delivered'
			when t.part = t.whole then 'shared in proportion to the taxes of its order'
			when t.part is not null then round(t.part, scale(position.minor_unit(t.currency)))
				|| ' of it shared in proportion to the taxes of its order'
			else ''
		end
	from taxes t
	union all
	select r.shop, r.currency, r.refund_id, x.position, x.line, '', x.amount, x.note
	from statement_recorded r
	cross join lateral (values
		(10, 'fees kept', -r.return_fees, 'restocking and return shipping'),
		(11, 'exchanged', -r.exchanged, 'goods sent instead'),
		(12, 'not below zero', r.expected - (r.lines + r.tax + r.shipping + r.duties + r.fees - r.return_fees - r.exchanged),
			'kept or exchanged for more than came back'),
		(13, 'recorded', r.expected, ''),
		(16, 'set by hand', r.set_by_hand, '')) as x (position, line, amount, note)
	union all
	select a.shop, a.currency, a.refund_id, 14, 'adjustment', a.reason, a.amount, ''
	from adjusted a
	union all
	-- an adjustment explains at most what stands between recorded and paid
	select r.shop, r.currency, r.refund_id, 15, 'adjustment, not paid', '', r.set_by_hand - a.amount,
		'explains nothing that was paid or kept'
	from statement_recorded r
	join (select shop, refund_id, sum(amount) as amount from adjusted group by shop, refund_id) a
		on a.shop = r.shop and a.refund_id = r.refund_id
)
select :nightId, 'split', l.shop, l.currency, '', l.position, l.line, l.record,
	count(distinct l.refund_id) filter (where l.amount <> 0), sum(coalesce(l.amount, 0)), l.note
from lines l
group by l.shop, l.currency, l.position, l.line, l.record, l.note
having sum(coalesce(l.amount, 0)) <> 0 or l.line in ('product', 'recorded')
