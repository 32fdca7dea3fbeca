-- Which refund a refund transaction belongs to: the one it names, else the order's only refund, else the only refund
-- of its amount and currency within the days the shop allows; otherwise nobody can say.
with worth as (
	-- only where the amount has to tell refunds of one order apart; where it is not known whether
	-- tax is included, the amount is not known either
	select r.shop, r.refund_id, r.order_id, r.currency, r.created_at, r.link_within,
		coalesce(l.amount, 0) + coalesce(a.amount, 0)
			+ position.tax_on_top(r.tax_included, r.order_tax, coalesce(l.tax, 0) + coalesce(a.tax, 0)) as amount
	from posting_refund r
	left join lateral (
		select sum(l.subtotal) as amount, sum(l.tax) as tax
		from ledger.refund_lines l
		where l.shop = r.shop and l.refund_id = r.refund_id
	) l on true
	left join lateral (
		select sum(a.amount) as amount, sum(a.tax) as tax
		from ledger.refund_adjustments a
		where a.shop = r.shop and a.refund_id = r.refund_id
	) a on true
	where r.siblings > 1
),
matched as (
	select t.shop, t.transaction_id, min(w.refund_id) as refund_id
	from posting_tender t
	join worth w on w.shop = t.shop and w.order_id = t.order_id and w.currency = t.currency and w.amount = t.amount
		and t.occurred_at between w.created_at - make_interval(days => w.link_within)
			and w.created_at + make_interval(days => w.link_within)
	group by t.shop, t.transaction_id
	having count(*) = 1
),
linked as (
	select t.shop, t.transaction_id, t.linked_refund_id as before,
		case
			when t.refund_id is not null then t.refund_id
			when t.kind = 'refund' then coalesce(o.refund_id, m.refund_id)
		end as after
	from posting_tender t
	left join posting_refund o on o.shop = t.shop and o.order_id = t.order_id and o.siblings = 1
	left join matched m on m.shop = t.shop and m.transaction_id = t.transaction_id
),
relinked as (
	update ledger.transactions t
	set linked_refund_id = l.after
	from linked l
	where t.shop = l.shop and t.transaction_id = l.transaction_id and l.after is distinct from l.before
	returning t.shop, t.linked_order_id, l.before, l.after
)
insert into posting_subject (shop, subject, subject_id)
select r.shop, s.subject, s.subject_id
from relinked r
cross join lateral (values ('order', r.linked_order_id), ('refund', r.before), ('refund', r.after))
	as s (subject, subject_id)
where s.subject_id is not null
