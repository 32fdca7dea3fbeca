-- Records a shop delivers every night. Where the job names any, those; else the ones it delivered of each of three days.
create table ledger.nightly_records (
	shop text not null,
	record text not null,
	primary key (shop, record)
);
comment on table ledger.nightly_records is 'What the job states under nightly, by shop.';

alter table position.deliveries alter column last_on drop not null;
comment on column position.deliveries.last_on is
	'last day, up to the business date, of which a file was delivered; null where the job expects one and none ever came';
comment on column position.deliveries.nightly is
	'expected every night: the job says so, or, where it names none, files were delivered of that day and of each of the two before';
comment on column statement.signing.number is 'subjects not judged; 1 for a record that did not come';
