-- So many more that no page lists them all.
insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event, cause, state, judged,
	opened_on, expected, actual, difference, evidence)
select 2, 'birch', 'money/refund-exceeds-captured', 'order', 'many-' || n, 'EUR',
	tracking.discrepancy('birch', 'money/refund-exceeds-captured', 'many-' || n, 'EUR'), 'opened', 'evidence', 'open', true,
	'2026-01-31', 10, 11, 1, '{}'
from generate_series(1, 2500) as n
;
analyze tracking.events
