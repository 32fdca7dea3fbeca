-- Every subject the ledger knows, orders that only other records name included.
insert into posting_subject (shop, subject, subject_id)
select o.shop, 'order', o.order_id
from (
	select shop, order_id from ledger.orders
	union
	select shop, linked_order_id from ledger.transactions
	union
	select shop, linked_order_id from ledger.refunds
	union
	select shop, linked_order_id from ledger.returns
	union
	select shop, linked_exchange_order_id from ledger.returns
	union
	select shop, linked_order_id from ledger.credits
	union
	select shop, linked_order_id from ledger.payout_entries
) o
join ledger.shops s on s.shop = o.shop
where s.job = :job and o.order_id is not null
union all
select r.shop, 'refund', r.refund_id
from ledger.refunds r
join ledger.shops s on s.shop = r.shop
where s.job = :job
union all
select r.shop, 'return', r.return_id
from ledger.returns r
join ledger.shops s on s.shop = r.shop
where s.job = :job
union all
select c.shop, 'stock item', ledger.composite(c.item, c.location)
from (select shop, item, location from ledger.stock_counts group by shop, item, location) c
join ledger.shops s on s.shop = c.shop
where s.job = :job
union all
select p.shop, 'payout', p.payout_id
from ledger.payouts p
join ledger.shops s on s.shop = p.shop
where s.job = :job
