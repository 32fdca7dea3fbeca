select concat_ws(' ',
	(select coalesce(max(a.acceptance_id), 0) from tracking.acceptances a join ledger.shops s using (shop)
		where s.job = :job),
	(select coalesce(max(n.note_id), 0) from tracking.notes n join ledger.shops s using (shop) where s.job = :job))
