-- Whether customers were told: asked in both shops, said by the exports of one.
insert into tracking.night_checks (night_id, check_id, title, asserts, subject, expected_means, actual_means, differs,
	tolerance, grace, why, action, sha256, status)
values (2, 'policy/customer-not-notified', 'Refunded without telling the customer', 'completeness', 'refund', '0',
	'1 for a refund that the customer was not told of', 'over', '0', 0, 'who does not know of the refund asks for it again',
	'write to the customer', 'x', 'ran');
insert into tracking.night_outcome_counts (night_id, shop, check_id, unit, outcome, subjects, amount)
values (2, 'alder', 'policy/customer-not-notified', 'records', 'agrees', 58, 0),
	(2, 'alder', 'policy/customer-not-notified', 'records', 'differs', 3, 3);
insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event, cause, state, judged,
	opened_on, expected, actual, difference, exposure, evidence)
select 2, 'alder', 'policy/customer-not-notified', 'refund', id, 'records',
	tracking.discrepancy('alder', 'policy/customer-not-notified', id, 'records'), 'opened', 'evidence', 'open', true,
	date '2026-01-31', 0, 1, 1, 20.00, '{}'
from (values ('911'), ('912'), ('913')) as refund (id);
