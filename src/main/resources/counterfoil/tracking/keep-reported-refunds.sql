-- What tonight's report says of each refund it looked at, unless the last report that spoke of it said the same.
insert into tracking.reported_refunds (night_id, shop, refund_id, currency, amount, status, reason, restock_quantity)
select :nightId, p.shop, p.refund_id, p.currency, g.amount, g.payment_status, g.reason, g.restock_said
from ledger.scope s
join position.refunds p on p.shop = s.shop and p.refund_id = s.subject_id
join position.refund_goods g on g.shop = p.shop and g.refund_id = p.refund_id
left join lateral (
	select t.amount, t.status, t.reason, t.restock_quantity
	from tracking.reported_refunds t
	join ledger.nights n on n.night_id = t.night_id
	where t.shop = p.shop and t.refund_id = p.refund_id
		and t.night_id in (select b.night_id from tracking.nights_before(:nightId) b)
	order by n.business_date desc
	limit 1
) l on true
where s.night_id = :nightId and s.subject = 'refund'
	and (l.restock_quantity is null or (l.amount, l.status, l.reason, l.restock_quantity)
		is distinct from (g.amount, g.payment_status, g.reason, g.restock_said));
