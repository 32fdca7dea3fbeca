-- Nothing came, nothing was asked, nothing was found.
insert into ledger.nights (night_id, job, business_date, revision, state, is_full, program, check_set, settings, zone)
	overriding system value
values (2, 'sample', '2026-01-31', 1, 'complete', false, 'Counterfoil 0.1.0', repeat('0', 64), 's', 'Europe/Berlin');
