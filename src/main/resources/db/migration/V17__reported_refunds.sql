-- What each night reported of a refund, where it was not what had been reported before. Only appended to.
create table tracking.reported_refunds (
	night_id bigint not null,
	shop text not null,
	refund_id text not null,
	currency text not null,
	amount numeric,
	status text,
	reason text,
	restock_quantity integer not null,
	primary key (shop, refund_id, night_id)
);
comment on column tracking.reported_refunds.amount is 'what its lines and adjustments say, with the tax on top';
comment on column tracking.reported_refunds.status is 'paid, pending, failed or nothing paid; null where payments are not known';

-- How tonight's refunds were first reported, in a night before this one.
create view tonight.reported_refunds as
select distinct on (r.shop, r.refund_id) r.shop, r.refund_id, n.business_date as reported_on, r.currency, r.amount,
	r.status, r.reason, r.restock_quantity
from tonight.scope s
join tracking.reported_refunds r on r.shop = s.shop and r.refund_id = s.subject_id
join ledger.nights n on n.night_id = r.night_id
where s.subject = 'refund'
	and r.night_id in (select b.night_id from tracking.nights_before((select t.night_id from tonight.night t)) b)
order by r.shop, r.refund_id, n.business_date;
