-- Functions of these names that may give another answer the next time, or do something besides.
select p.proname
from pg_proc p
where p.proname = any (?) and p.provolatile = 'v'
order by p.proname collate "C"
limit 1
