-- A note is taken up once, by the first night that counts; a revision takes up again what an earlier one did.
insert into tracking.night_notes (night_id, note_id)
select :nightId, n.note_id
from tracking.notes n
join ledger.shops s on s.shop = n.shop and s.job = :job
where not exists (
	select from tracking.night_notes t
	join tracking.nights_before(:nightId) b using (night_id)
	where t.note_id = n.note_id
)
