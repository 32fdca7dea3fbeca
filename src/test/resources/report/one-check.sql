-- A night before, and one check tonight.
insert into ledger.nights (night_id, job, business_date, revision, state, is_full, program, check_set, settings, zone)
	overriding system value
values (1, 'sample', '2026-01-30', 1, 'complete', false, 'Counterfoil 0.1.0', repeat('0', 64), 's', 'Europe/Berlin');
insert into ledger.materiality (night_id, unit, amount) values (2, 'USD', 50), (2, 'EUR', 50);
insert into tracking.night_shops (night_id, shop, zone, currency) values (2, 'alder', 'America/New_York', 'USD');
insert into tracking.night_checks (night_id, check_id, title, asserts, subject, expected_means, actual_means, differs,
	tolerance, grace, why, action, sha256, status)
values (2, 'money/refund-exceeds-captured', 'Refunded more than was captured', 'accuracy', 'order',
	'money captured on the order', 'money refunded on the order', 'either', '0.01', 0, 'why', 'do', 'x', 'ran');
