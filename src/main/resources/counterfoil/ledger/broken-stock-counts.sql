-- Counts whose units on hand are not those available, committed and unavailable.
insert into ledger.broken_sums (file_id, record, reason, records, first_lines)
select p.file_id, 'stock_counts', 'count-does-not-add-up', count(*), (array_agg(p.line order by p.line))[1:5]
from posting_row p
where p.on_hand <> p.available + p.committed + p.unavailable
group by p.file_id
