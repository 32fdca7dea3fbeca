insert into statistics.changes (night_id, shop, name, reason, units, units_sold, units_before, units_sold_before, p_value,
	is_signal)
select :nightId, c.shop, c.name, c.reason, c.units, c.units_sold, c.units_before, c.units_sold_before, c.p_value,
	c.is_signal
from jsonb_to_recordset(cast(:changes as jsonb)) as c (shop text, name text, reason text, units bigint,
	units_sold bigint, units_before bigint, units_sold_before bigint, p_value numeric, is_signal boolean)
