/*
title:     Nightly export that did not come
asserts:   completeness
subject:   export
expected:  1
actual:    1 where the record was delivered for the night, else 0
differs:   short
tolerance: 0
grace:     0

Why: the shop delivers this record every night, and for this one it did not; what happened since is not judged.
Do: start the export again, or find out why it no longer runs; the next night reads what comes late.
*/
select
	d.shop,
	d.record as subject_id,
	'records' as unit,
	1 as expected,
	case when d.nightly and (d.last_on is null or d.last_on < n.business_date) then 0 else 1 end as actual,
	d.last_on
from tonight.deliveries d
cross join tonight.night n
