-- An app makes an exchange as an order of its own, whose discount is what the return gave for it. The return says which.
alter table ledger.returns
	add column exchange_order_id text,
	add column exchange_order_name text,
	add column linked_exchange_order_id text;
comment on column ledger.returns.linked_exchange_order_id is
	'the order that its goods were exchanged for, delivered or not: its exchange_order_id, else the order of that unique name';

alter table staging.returns
	add column exchange_order_id text,
	add column exchange_order_name text;

-- Few returns name such an order; it leads back to them, by its link, its name, or an id that they are not linked to.
create index on ledger.returns (shop, linked_exchange_order_id) where linked_exchange_order_id is not null;
create index on ledger.returns (shop, exchange_order_name) where exchange_order_name is not null;
create index on ledger.returns (shop, exchange_order_id) where exchange_order_id is distinct from linked_exchange_order_id;

-- The order that the goods of a return were exchanged for, of every return that names one, and what it gave. Its discount is
-- before tax where tax comes on top: with it went the tax on it, at the rate of the goods that came back. Null is not known:
-- the order was not delivered, states no discount or is a test, other returns share it, or its tax is told in other terms.
create view position.exchange_orders as
select r.shop, r.return_id, r.linked_exchange_order_id as order_id, coalesce(n.order_name, r.exchange_order_name) as order_name,
	n.currency, d.stated, d.discount, d.discount > 0 as given, case when d.discount = 0 then 0 when not s.shared then d.discount + t.tax end
	as value
from ledger.returns r
join ledger.shops h on h.shop = r.shop
left join ledger.orders o on o.shop = r.shop and o.order_id = r.linked_order_id
left join position.orders b on b.shop = r.shop and b.order_id = r.linked_order_id
left join ledger.orders n on n.shop = r.shop and n.order_id = r.linked_exchange_order_id
left join position.orders p on p.shop = n.shop and p.order_id = n.order_id
cross join lateral (
	-- a cancelled order gives nothing
	select c.stated, case when c.stated = 0 or not coalesce(p.test, false) then c.stated end as discount
	from (select case when n.cancelled_at is not null then 0 else n.discount end as stated) c
) d
cross join lateral (
	-- of an order without tax nobody can tell in which terms it is: those of the goods hold, unless it says otherwise itself
	select coalesce(b.tax_included, case h.tax_included when 'yes' then true when 'no' then false end) as included
) i
cross join lateral (
	select exists (
		select from ledger.returns x
		where x.shop = r.shop and x.linked_exchange_order_id = r.linked_exchange_order_id and x.return_id <> r.return_id
			and x.status not in ('canceled', 'cancelled', 'declined')
	) as shared
) s
cross join lateral (
	select case
		when o.tax = 0 then 0
		when n.tax_included <> i.included then null
		when i.included then 0
		else (
			select case when count(k.tax) = count(*) and count(g.unit_price_discounted) = count(*)
				then round(d.discount * sum(k.tax) / nullif(sum(g.quantity * g.unit_price_discounted), 0)
					/ position.minor_unit(n.currency)) * position.minor_unit(n.currency) end
			from position.return_items g
			left join ledger.order_lines l on l.shop = g.shop and l.order_id = g.order_id and l.line_no = g.order_line_no
			cross join lateral (
				select position.tax_on_top(i.included, o.tax, l.tax) * g.quantity / nullif(l.quantity, 0) as tax
			) k
			where g.shop = r.shop and g.return_id = r.return_id
		)
	end as tax
) t
where (r.exchange_order_id is not null or r.exchange_order_name is not null)
	-- new lines on the same order are the exchange lines of the return
	and not coalesce(r.linked_exchange_order_id = r.linked_order_id, false);
comment on view position.exchange_orders is
	'what returns were exchanged for by an order of its own; stated is its discount, given whether it gave anything at all';

alter table position.return_goods
	add column exchange_order_id text,
	add column exchange_order_name text,
	add column exchange_by_order boolean not null default false,
	add column exchange_discount numeric;
comment on column position.return_goods.exchange_value is
	'of the order it was exchanged for, else of its exchange lines, with the tax on top; null if not known';
comment on column position.return_goods.exchange_order_id is 'the order it was exchanged for; null if none can be told';
comment on column position.return_goods.exchange_by_order is 'it names an order that its goods were exchanged for';
comment on column position.return_goods.exchange_discount is 'discount of that order as it states it; 0 where it was cancelled';
comment on column position.return_goods.value is
	'what was paid for the units received, or asked for while nobody says how many came, with the tax on top; null if an '
	'exchange gave them, for they were paid for with other goods';

create or replace view tonight.return_goods as
select p.*
from position.return_goods p
join tonight.scope s on s.shop = p.shop and s.subject = 'return' and s.subject_id = p.return_id;
