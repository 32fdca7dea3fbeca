-- Every record that a shop ever delivered, or is to deliver every night: whether it came is asked every night, of a few names
-- a shop.
insert into posting_subject (shop, subject, subject_id)
select f.shop, 'export', r.record
from ledger.files f
join ledger.shops s on s.shop = f.shop
join ledger.file_records r on r.file_id = f.file_id
where s.job = :job
union
select e.shop, 'export', e.record
from ledger.nightly_records e
join ledger.shops s on s.shop = e.shop
where s.job = :job
