-- Units by month of sale and month of return; those sold stand under no month of return.
insert into statistics.cohorts (night_id, shop, order_month, return_month, units)
select :nightId, s.shop, s.month, '', sum(s.units)
from statistics_sold s
group by s.shop, s.month
union all
select :nightId, r.shop, r.order_month, r.return_month, sum(r.units)
from statistics_returned r
where r.is_sold_in_window
group by r.shop, r.order_month, r.return_month
