-- For the nights to come: what was pending tonight.
insert into statement.pending_transactions (night_id, shop, transaction_id)
select :nightId, t.shop, t.transaction_id
from ledger.shops h
join position.transactions t on t.shop = h.shop
where h.job = :job and t.kind = 'refund' and t.moved = 'pending' and not t.test
