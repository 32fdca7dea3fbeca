-- What the policy said each night, so that a month end can tell what was asked otherwise than before.
create table statement.policies (
	night_id bigint not null,
	shop text not null,
	rule text not null,
	said text not null,
	primary key (night_id, shop, rule)
);
comment on column statement.policies.rule is 'the key of the job, and what of: pending-within manual';
comment on column statement.policies.said is 'its values, each with the days it holds on unless it always does';

alter table statement.lines drop constraint lines_section_check;
alter table statement.lines add constraint lines_section_check check (section in ('unpaid', 'unpaid by refund', 'unsettled',
	'unsettled by refund', 'split', 'dates', 'month end', 'accruals', 'books', 'evidence', 'morning', 'largest',
	'chargebacks', 'worse', 'due', 'stated totals', 'stated totals by day', 'rules'));
