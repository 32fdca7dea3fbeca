-- What tells discrepancies of one cause: beside what their events say, the gateway that moved the money and whether prices
-- include tax, as both were in the night of the event.
create table tracking.event_traits (
	event_id bigint primary key,
	gateway text,
	tax_included text check (tax_included in ('yes', 'no'))
);
comment on column tracking.event_traits.gateway is 'the one gateway of its refund transactions, else of its captures; null if there are several';

-- What is open as of a night, each with the signature of its cause. The class of an amount is the power of ten it is at most.
create function tracking.open_causes(bigint) returns table (same_cause text, discrepancy text, shop text, check_id text,
	unit text, sign text, up_to numeric, gateway text, tax_included text, difference numeric) language sql stable as $$
	select left(encode(sha256(convert_to(concat_ws('|', o.shop, o.check_id, o.unit, o.sign, o.up_to,
			coalesce(o.gateway, ''), coalesce(o.tax_included, '')), 'UTF8')), 'hex'), 12),
		o.discrepancy, o.shop, o.check_id, o.unit, o.sign, o.up_to, o.gateway, o.tax_included, o.difference
	from (
		select e.discrepancy, e.shop, e.check_id, e.unit, e.difference, t.gateway, t.tax_included,
			case when e.difference < 0 then 'short' else 'over' end as sign,
			trim_scale(power(10::numeric, ceil(log(abs(e.difference))))) as up_to
		from tracking.events_as_of($1) l
		join tracking.events e using (event_id)
		left join tracking.event_traits t using (event_id)
		where e.state = 'open' and e.difference <> 0
	) o
$$;
