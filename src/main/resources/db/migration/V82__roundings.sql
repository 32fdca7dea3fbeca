-- What the policy allows a payment of a refund to be rounded by, and who says so, where its export does not state it. On which
-- days it holds is asked of the day of the refund.
create view position.roundings as
select x.shop, x.refund_id, p.name as gateway, p.value, p.valid, p.source
from position.transactions x
join ledger.policies p on p.shop = x.shop and p.key = 'rounding' and p.by = 'gateway' and lower(p.name) = lower(x.gateway)
where x.moved = 'refunded' and x.rounding is null and not x.test;
