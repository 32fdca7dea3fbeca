-- Whether the check asked about other subjects the last time: what it said of them answers another question.
select exists (
	select from tracking.night_checks n
	where n.check_id = :checkId and n.subject <> :subject
		and n.night_id = (
			select max(p.night_id)
			from tracking.night_checks p
			where p.check_id = :checkId and p.night_id < :nightId and p.status = 'ran'
		)
)
