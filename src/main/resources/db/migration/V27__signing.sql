-- What a person has to know before signing, beside what the checks found, and the block of each morning.

create table statement.signing (
	night_id bigint not null,
	shop text not null,
	question text not null check (question in ('file missing', 'not judged')),
	record text not null,
	number bigint not null,
	of_number bigint,
	percent_max numeric,
	last_on date,
	stands_in_the_way boolean not null,
	primary key (night_id, shop, question, record)
);
comment on column statement.signing.record is 'which record did not come; empty where subjects of checks are counted';
comment on column statement.signing.number is 'nights in a row on which it came before, or subjects not judged';
comment on column statement.signing.of_number is 'subjects examined';
comment on column statement.signing.percent_max is 'below how much the job says may be left; null where it says nothing';

alter table statement.lines drop constraint lines_section_check;
alter table statement.lines add constraint lines_section_check check (section in ('unpaid', 'unpaid by refund', 'unsettled',
	'unsettled by refund', 'split', 'dates', 'month end', 'accruals', 'books', 'evidence', 'morning', 'largest',
	'chargebacks', 'worse', 'due'));
