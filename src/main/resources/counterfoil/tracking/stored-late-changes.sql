-- Of every revision of the date: a file is news once.
select c.shop, c.month, c.record, c.record_id, c.part, c.change, c.happened_on, f.path, c.line
from ledger.nights n
join tracking.late_changes c using (night_id)
left join ledger.files f on f.file_id = c.file_id
where n.job = :job and n.business_date = :businessDate and n.revision <= :revision
order by c.shop collate "C", c.month, c.happened_on, c.record collate "C", c.record_id collate "C", c.part collate "C",
	c.change collate "C", n.revision
