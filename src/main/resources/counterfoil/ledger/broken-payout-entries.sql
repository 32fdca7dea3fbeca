-- Payout entries whose amount less fee is not their net.
insert into ledger.broken_sums (file_id, record, reason, records, first_lines)
select p.file_id, 'payout_entries', 'entry-does-not-add-up', count(*), (array_agg(p.line order by p.line))[1:5]
from posting_row p
where abs(p.amount - p.fee - p.net) > 0.01
group by p.file_id
