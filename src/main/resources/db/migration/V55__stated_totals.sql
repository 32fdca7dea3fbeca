-- What the shop's own reports state stands in the statement, beside what the ledger adds up to.
alter table statement.lines drop constraint lines_section_check;
alter table statement.lines add constraint lines_section_check check (section in ('unpaid', 'unpaid by refund', 'unsettled',
	'unsettled by refund', 'split', 'dates', 'month end', 'accruals', 'books', 'evidence', 'morning', 'largest',
	'chargebacks', 'worse', 'due', 'stated totals', 'stated totals by day'));
