-- Shopify once booked refunded shipping as an adjustment and now as a refund shipping line. Where a file tells a refund
-- both ways the line counts, and the adjustment stays without a number, so that it is superseded.
update staging.refund_adjustments a
set adjustment_no = null
where a.kind = 'shipping' and a.line_id like 'gid://shopify/OrderAdjustment/%' and exists (
	select from staging.refund_adjustments s
	where s.file_id = a.file_id and s.shop = a.shop and s.refund_id = a.refund_id
		and s.kind = 'shipping' and s.line_id like 'gid://shopify/RefundShippingLine/%'
)
