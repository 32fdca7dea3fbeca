-- What the night of night.sql found of returns: reasons, months, products, and what would lower them.
insert into statistics.reasons (night_id, shop, basis, dimension, name, period, reason, class, currency, is_open, returns,
	lines, units, share, units_sold, lines_sold, lines_returned, unit_rate, line_rate, line_rate_low, line_rate_high,
	value_returned, refunded, kept, fees_kept, restocked_units, restocked_cost, not_restocked_units, not_restocked_cost,
	at_stake, units_without_value, units_without_cost, days_to_return_median, days_to_return_p90, days_to_refund_median,
	days_to_refund_p90, open_lines, top_products)
values (2, 'alder', 'closed cohorts', 'shop', '', '', '', '', 'USD', false, 40, 42, 45, 1, 450, 400, 41, 0.1, 0.1025, 0.076480,
		0.136000, 1900.00, 1500.00, 300.00, 40.00, 30, 600.00, 12, 240.00, 1700.00, 1, 3, 12, 26, 5, 9, 2, ''),
	(2, 'alder', 'closed cohorts', 'shop', '', '', 'size-too-small', 'size', 'USD', false, 30, 31, 33, 0.733333, 450, 400, 31,
		0.073333, 0.0775, 0.055170, 0.107900, 1300.00, 1000.00, 250.00, 0.00, 28, 500.00, 3, 60.00, 1060.00, 0, 1, 11, 25, 5,
		8, 1, 'Linen <Dress> (20), =Shirt (8)'),
	(2, 'alder', 'closed cohorts', 'shop', '', '', 'size-too-large', 'size', 'USD', false, 6, 6, 6, 0.133333, 450, 400, 6,
		0.013333, 0.015, 0.006890, 0.032300, 260.00, 240.00, 20.00, 0.00, 2, 60.00, 4, 80.00, 320.00, 0, 0, 12, 20, 5, 8, 0,
		''),
	(2, 'alder', 'closed cohorts', 'shop', '', '', 'color', 'description', 'USD', false, 4, 4, 4, 0.088889, 450, 400, 4,
		0.008889, 0.01, 0.003900, 0.025400, 200.00, 160.00, 20.00, 20.00, 0, 0.00, 4, 80.00, 220.00, 0, 0, 14, 22, 5, 8, 0, ''),
	(2, 'alder', 'closed cohorts', 'shop', '', '', 'not-said', 'unknown', 'USD', false, 2, 2, 2, 0.044444, 450, 400, 2,
		0.004444, 0.005, 0.001370, 0.018000, 140.00, 100.00, 10.00, 20.00, 0, 0.00, 2, 40.00, 120.00, 0, 0, 15, 22, 5, 8, 1, ''),
	(2, 'alder', 'closed cohorts', 'product', 'Linen <Dress>', '', '', '', 'USD', false, 22, 22, 24, 1, 95, 88, 22, 0.252632,
		0.25, 0.171230, 0.349690, 900.00, 800.00, 80.00, 0.00, 18, 300.00, 4, 80.00, 880.00, 0, 0, 10, 20, 4, 7, 0, ''),
	(2, 'alder', 'order month', 'shop', '', '2025-10', '', '', 'USD', false, 20, 21, 22, 1, 230, 200, 21, 0.095652, 0.105,
		0.069700, 0.155200, 950.00, 800.00, 150.00, 20.00, 15, 300.00, 6, 120.00, 900.00, 1, 1, 12, 24, 5, 9, 0, ''),
	(2, 'alder', 'order month', 'shop', '', '2025-11', '', '', 'USD', false, 20, 21, 23, 1, 220, 200, 20, 0.104545, 0.1,
		0.065700, 0.149500, 950.00, 700.00, 150.00, 20.00, 15, 300.00, 6, 120.00, 800.00, 0, 2, 12, 24, 5, 9, 0, ''),
	(2, 'alder', 'order month', 'shop', '', '2025-12', '', '', 'USD', true, 9, 9, 9, 1, 160, 140, 9, 0.056250, 0.064286,
		0.034190, 0.117700, 410.00, 320.00, 40.00, 10.00, 5, 100.00, 3, 60.00, 370.00, 0, 1, 10, 21, 5, 9, 3, ''),
	(2, 'alder', 'order month', 'shop', '', '2026-01', '', '', 'USD', true, 1, 1, 1, 1, 20, 18, 1, null, null, null, null, 40.00,
		null, null, null, 0, null, 0, null, 0.00, 0, 1, 9, 9, null, null, 1, ''),
	(2, 'alder', 'return month', 'shop', '', '2026-01', 'size-too-small', 'size', 'USD', true, 6, 6, 7, 0.7, null, null, 6, null,
		null, null, null, 240.00, 200.00, 0.00, 0.00, 5, 100.00, 1, 20.00, 220.00, 0, 0, 13, 30, 5, 8, 1, 'Linen <Dress> (5)');

insert into statistics.cohorts (night_id, shop, order_month, return_month, units)
values (2, 'alder', '2025-11', '', 220), (2, 'alder', '2025-11', '2025-11', 9), (2, 'alder', '2025-11', '2025-12', 14),
	(2, 'alder', '2026-01', '', 20), (2, 'alder', '2026-01', '2026-01', 1);

insert into statistics.changes (night_id, shop, name, reason, units, units_sold, units_before, units_sold_before, p_value,
	is_signal)
values (2, 'alder', 'LD-1', 'size-too-small', 31, 88, 9, 95, 0.00002533, true),
	(2, 'alder', 'SH-2', 'color', 3, 40, 4, 50, 0.92987096, false);

insert into statistics.advice (night_id, shop, name, advice, reasons, units, lines_returned, lines_sold, line_rate_low,
	line_rate_high, shop_rate, currency, at_stake)
values (2, 'alder', 'Linen <Dress>', 'a size guide', 'size-too-small 20, size-too-large 2', 22, 22, 88, 0.171230, 0.349690,
	0.08, 'USD', 820.00);

insert into statistics.contradictions (night_id, shop, contradiction, name, lines, lines_asked)
values (2, 'alder', 'defective, restocked as sellable', '=Shirt', 2, 5);

insert into statistics.unlisted_reasons (night_id, shop, source_value, lines, units, path, line)
values (2, 'alder', 'It <flickers>', 3, 4, 'alder/2026-01-31/returns.csv', 12),
	(2, 'cypress', '=R-7', 1, 1, 'cypress/returns.csv', 2);

insert into statistics.expected_returns (night_id, shop, product_type, currency, value_sold, closed_lines, liability,
	liability_low, liability_high, asset, units_without_cost)
values (2, 'alder', 'Dresses', 'USD', 4000.00, 400, 310.00, 240.00, 395.00, 120.00, 3),
	(2, 'alder', 'no product type', 'USD', 90.00, 4, null, null, null, null, 2);
