-- The waterfall of a refund, or of every refund of the order, term by term in the order of the terms.
select format('Waterfall of refund %s, in %s', r.refund_id, r.currency) as title, r.currency as unit, t.name, t.sign, t.amount, t.is_sum
from position.refunds r
-- what explains a difference by the policy says who says so
cross join lateral (
	select string_agg(distinct x.gateway || ': ' || x.source, '; ') as sources
	from position.roundings x
	where r.rounding <> 0 and x.shop = r.shop and x.refund_id = r.refund_id and x.valid @> r.created_on
) s
cross join lateral (values
	(1, 'refund lines', '', r.lines, false),
	(2, 'tax on top', '+', r.tax, false),
	(3, 'shipping', '+', r.shipping, false),
	(4, 'duties', '+', r.duties, false),
	(5, 'fees given back', '+', r.fees, false),
	(6, 'fees of the return', '-', r.return_fees, false),
	(7, 'exchanged', '-', r.exchanged, false),
	(8, 'expected', '=', r.expected, true),
	(9, 'paid by transactions', '', r.paid_by_transaction, false),
	(10, 'paid by credits', '+', r.paid_by_credit, false),
	(11, 'paid out', '=', r.paid_out, true),
	(12, 'paid out less expected', '=', r.paid_out - r.expected, true),
	(13, 'never collected', '', r.never_collected, false),
	(14, 'pending', '+', r.pending, false),
	(15, 'failed', '+', r.failed, false),
	(16, 'set by hand', '+', r.set_by_hand, false),
	(17, 'rounding' || coalesce(' (' || s.sources || ')', ''), '+', r.rounding, false),
	(18, 'unexplained', '+', r.unexplained, true)
) as t (place, name, sign, amount, is_sum)
where r.shop = :shop
	-- of a difference that is not known nothing is explained
	and (t.place <= 12 or r.paid_out - r.expected is not null)
	and (
	:subject = 'refund' and r.refund_id = :subjectId
	or :subject = 'order' and r.order_id = :subjectId
	or :subject = 'return' and r.return_id = :subjectId)
order by r.created_at desc, r.refund_id collate "C" desc, t.place
