-- What no check may return: it would be believed, added up and shown.
select case
		when r.evidence is null then 'it returned evidence of more than 20,000 characters'
		when r.unit !~ '^([A-Z]{3}|items|records)$' then format('it returned the unit "%s"', left(r.unit, 20))
		when r.due_on not between date '1900-01-01' and date '2999-12-31'
			or r.since not between date '1900-01-01' and date '2999-12-31' then 'it returned a date before 1900 or after 2999'
		else 'it returned a number of more than 15 digits or 12 decimals'
	end as reason
from pg_temp.returned r
where r.evidence is null or r.unit !~ '^([A-Z]{3}|items|records)$'
	or r.due_on not between date '1900-01-01' and date '2999-12-31'
	or r.since not between date '1900-01-01' and date '2999-12-31'
	-- greater than every number is what is none
	or abs(r.expected) >= 1e15 or abs(r.actual) >= 1e15 or abs(r.exposure) >= 1e15
	or scale(r.expected) > 12 or scale(r.actual) > 12 or scale(r.exposure) > 12
order by r.shop collate "C", r.subject_id collate "C", r.unit collate "C"
limit 1
