/*
title:     Credited more than the goods were worth
asserts:   accuracy
subject:   return
expected:  value of the goods, with at most the tax of the order
actual:    gift cards and store credit issued for the return
differs:   over
tolerance: 0.01
grace:     0

Why: the customer got more credit than the goods that came back had cost.
Do: see whether a bonus was meant; if so, accept the discrepancy, else reduce the credit while it has a balance.
*/
select
	r.shop,
	r.return_id as subject_id,
	r.currency as unit,
	g.value_at_most as expected,
	g.credit_amount as actual,
	r.return_name, r.order_name, r.status, r.quantity, r.received_quantity, r.unit_price_discounted, g.value
from tonight.returns r
join tonight.return_goods g on g.shop = r.shop and g.return_id = r.return_id
where r.currency is not null
	and (g.credit_amount is null or g.credit_amount > 0)
