insert into statistics.expected_returns (night_id, shop, product_type, currency, value_sold, closed_lines, liability,
	liability_low, liability_high, asset, units_without_cost)
select :nightId, e.shop, e.product_type, e.currency, e.value_sold, e.closed_lines, e.liability, e.liability_low,
	e.liability_high, e.asset, e.units_without_cost
from jsonb_to_recordset(cast(:expected as jsonb)) as e (shop text, product_type text, currency text, value_sold numeric,
	closed_lines bigint, liability numeric, liability_low numeric, liability_high numeric, asset numeric,
	units_without_cost bigint)
