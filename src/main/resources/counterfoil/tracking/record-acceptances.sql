-- Every decision is applied by one night, whatever it did there; of several about one discrepancy the last is.
insert into tracking.night_acceptances (night_id, acceptance_id, effect)
select :nightId, a.acceptance_id, case when a.acceptance_id = d.pending_id then d.effect else 'superseded' end
from decided_tonight d
join tracking.acceptances a using (shop, check_id, subject_id, unit)
where a.acceptance_id <= d.pending_id
	and not exists (
		select from tracking.night_acceptances n
		join tracking.nights_before(:nightId) b using (night_id)
		where n.acceptance_id = a.acceptance_id
	)
