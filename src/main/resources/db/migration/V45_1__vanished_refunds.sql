-- Refunds that a newer export no longer holds, where the job says that every export holds them all. A file of a family
-- that may not overwrite the row does not confirm it either, and so proves nothing.
create view position.vanished_refunds as
select r.shop, r.refund_id, r.as_of as last_seen_at, f.as_of as missing_at
from ledger.full_records c
join ledger.refunds r on r.shop = c.shop
join lateral (
	select max(f.as_of) as as_of
	from ledger.files f
	join ledger.file_records x on x.file_id = f.file_id and x.record = c.record
	where f.shop = c.shop and f.state = 'posted' and x.rank >= r.rank
) f on f.as_of > r.as_of
where c.record = 'refunds';

create view tonight.vanished_refunds as
select v.*
from position.vanished_refunds v
join tonight.scope s on s.shop = v.shop and s.subject = 'refund' and s.subject_id = v.refund_id;

create view tonight.full_records as
select c.*
from ledger.full_records c
join tonight.shops s on s.shop = c.shop;
