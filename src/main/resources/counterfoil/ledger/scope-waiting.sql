-- Subjects that could not be judged for want of evidence. Nobody analysed the outcomes since the night that wrote them: a
-- statement that joined them here would be planned for a single one.
insert into posting_waiting (shop, subject, subject_id)
select o.shop, o.subject, o.subject_id
from tracking.outcomes o
join ledger.shops s on s.shop = o.shop
where s.job = :job and o.outcome <> 'agrees' and o.outcome = 'not judged'
group by o.shop, o.subject, o.subject_id
