-- What came back: lines of returns that were approved or went further, and refund lines that say so of goods no return
-- tells of, for a till makes no returns. A table of its own, so that what reads it is planned for as many as there are.
create temporary table statistics_listed on commit drop as
select i.shop, 'return' as source, i.return_id as source_id, i.line_no, i.order_id, i.order_line_no,
	(i.requested_at at time zone h.zone)::date as returned_on, i.quantity as units, q.reason, q.class, l.disposition,
	l.restocking_fee, coalesce(i.sku, '') as sku, i.unit_price_discounted
from ledger.shops h
join position.return_items i on i.shop = h.shop and not i.void
join ledger.returns r on r.shop = i.shop and r.return_id = i.return_id and r.status <> 'requested'
join ledger.return_lines l on l.shop = i.shop and l.return_id = i.return_id and l.line_no = i.line_no
join position.return_reasons q on q.shop = i.shop and q.return_id = i.return_id and q.line_no = i.line_no
where h.job = :job and (i.requested_at at time zone h.zone)::date between :windowStart and :businessDate
union all
select i.shop, 'refund', i.refund_id, i.line_no, i.order_id, i.order_line_no,
	(i.created_at at time zone h.zone)::date, i.quantity, 'no reason given', 'unknown', 'restocked', null,
	coalesce(i.sku, ''), i.subtotal / nullif(i.quantity, 0)
from ledger.shops h
join position.refund_items i on i.shop = h.shop and i.restock_type = 'return' and i.return_id is null
	and i.requires_shipping is not false
where h.job = :job and (i.created_at at time zone h.zone)::date between :windowStart and :businessDate
	and not exists (
		select from position.return_items x
		join ledger.returns r on r.shop = x.shop and r.return_id = x.return_id and r.status <> 'requested'
		where x.shop = i.shop and x.order_id = i.order_id and not x.void
			and (x.order_line_no is null or i.order_line_no is null or x.order_line_no = i.order_line_no))
