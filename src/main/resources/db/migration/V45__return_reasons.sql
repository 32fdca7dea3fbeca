-- What jobs/return-reasons.csv says of reasons of returns, and which records a shop always exports whole.

-- Case, and whether words are parted by blanks, underscores or hyphens, do not tell reasons apart.
create function ledger.reason_key(reason text) returns text
	language sql immutable parallel safe
	return btrim(regexp_replace(lower(reason collate "C"), '[ _-]+', ' ', 'g'));

-- The table of reasons as a job's last run read it.
create table ledger.return_reasons (
	job text not null,
	reason_key text not null,
	source_value text not null,
	reason text not null,
	class text not null check (class in ('size', 'quality', 'description', 'logistics', 'customer', 'unknown')),
	primary key (job, reason_key)
);
comment on table ledger.return_reasons is 'What the reasons of exports mean, from jobs/return-reasons.csv.';

-- Every return line with what its reason means. The reason as it came counts first; its label does where that is not
-- listed, or says only that nothing is known. Reasons that are not listed stay as they came.
create view position.return_reasons as
select l.shop, l.return_id, l.line_no, l.reason as source_value,
	coalesce(case when r.class = 'unknown' then b.reason end, r.reason, b.reason, l.reason) as reason,
	coalesce(case when r.class = 'unknown' then b.class end, r.class, b.class, 'unknown') as class,
	coalesce(r.class, b.class) is not null as listed
from ledger.return_lines l
join ledger.shops s on s.shop = l.shop
left join ledger.return_reasons r on r.job = s.job and r.reason_key = ledger.reason_key(l.reason)
left join ledger.return_reasons b on b.job = s.job and b.reason_key = ledger.reason_key(l.reason_label);
comment on column position.return_reasons.source_value is 'the reason as the export says it';
comment on column position.return_reasons.reason is 'what it means; as it came where it is not listed';
comment on column position.return_reasons.listed is 'false where jobs/return-reasons.csv says nothing of it';

-- Records of which every export of a shop holds all there are: a row that a later one does not hold has vanished.
create table ledger.full_records (
	shop text not null,
	record text not null,
	primary key (shop, record)
);
comment on table ledger.full_records is 'What the job states under full, by shop.';
