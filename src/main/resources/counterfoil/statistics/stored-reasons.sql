select shop, basis, dimension, name, period, reason, class, currency, is_open, returns, lines, units, share, units_sold,
	lines_sold, lines_returned, unit_rate, line_rate, line_rate_low, line_rate_high, value_returned, refunded, kept,
	fees_kept, restocked_units, restocked_cost, not_restocked_units, not_restocked_cost, at_stake, units_without_value,
	units_without_cost, days_to_return_median, days_to_return_p90, days_to_refund_median, days_to_refund_p90, open_lines,
	top_products
from statistics.reasons
where night_id = :nightId and (dimension = 'shop') = :ofShops
order by array_position(array['order month', 'return month', 'closed cohorts', 'open cohorts'], basis),
	array_position(array['shop', 'product type', 'vendor', 'product', 'variant'], dimension), shop collate "C",
	name collate "C", period, reason <> '', units desc, reason collate "C", class collate "C"
