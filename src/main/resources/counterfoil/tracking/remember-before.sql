-- The state every transition of tonight starts from, and the checks that may cause one.
create temporary table if not exists standing_before (
	event_id bigint primary key,
	shop text not null,
	check_id text not null,
	subject text not null,
	subject_id text not null,
	unit text not null,
	state text not null,
	judged boolean not null,
	noticed_on date,
	opened_on date,
	difference numeric not null,
	acceptance_id bigint
) on commit drop;
truncate standing_before;
insert into standing_before
select e.event_id, e.shop, e.check_id, e.subject, e.subject_id, e.unit, e.state, e.judged, e.noticed_on,
	e.opened_on, e.difference, e.acceptance_id
from tracking.events_before(:nightId) l
join tracking.events e using (event_id);
analyze standing_before;

create temporary table if not exists checks_run (check_id text primary key, cause text not null) on commit drop;
truncate checks_run;
insert into checks_run
with last_run as (
	-- Not simply the night before: a check that could not run then was last asked earlier.
	select distinct on (c.check_id) c.check_id, c.sha256, c.tolerance, n.settings
	from tracking.nights_before(:nightId) b
	join ledger.nights n using (night_id)
	join tracking.night_checks c using (night_id)
	where c.status = 'ran'
	order by c.check_id, n.business_date desc
)
select c.check_id,
	case
		-- The first night has no rules to compare with.
		when not exists (select from tracking.nights_before(:nightId)) then 'evidence'
		when (c.sha256, c.tolerance, n.settings) is distinct from (l.sha256, l.tolerance, l.settings) then 'rules'
		else 'evidence'
	end
from tracking.night_checks c
join ledger.nights n using (night_id)
left join last_run l using (check_id)
where c.night_id = :nightId and c.status = 'ran';
analyze checks_run;
