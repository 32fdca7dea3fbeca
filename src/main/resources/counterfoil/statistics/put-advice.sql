insert into statistics.advice (night_id, shop, name, advice, reasons, units, lines_returned, lines_sold, line_rate_low,
	line_rate_high, shop_rate, currency, at_stake)
select :nightId, a.shop, a.name, a.advice, a.reasons, a.units, a.lines_returned, a.lines_sold, a.line_rate_low,
	a.line_rate_high, a.shop_rate, a.currency, a.at_stake
from jsonb_to_recordset(cast(:advice as jsonb)) as a (shop text, name text, advice text, reasons text, units bigint,
	lines_returned bigint, lines_sold bigint, line_rate_low numeric, line_rate_high numeric, shop_rate numeric,
	currency text, at_stake numeric)
