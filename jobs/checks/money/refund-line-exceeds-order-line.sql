/*
title:     Refunded more for a line than it was sold for
asserts:   accuracy
subject:   order line
expected:  price of the line after its own discount, and one minor unit of rounding for each refund line
actual:    subtotals of the refund lines that name it
differs:   over
tolerance: 0
grace:     0

Why: a refund line says more than its goods were ever sold for.
Do: look up the price the line was sold at, and correct the refund, or record the rest as what it is: goodwill.
*/
select
	l.shop,
	l.subject_id,
	l.currency as unit,
	-- units beyond those ordered are the question of another check: here they count at the price of the line
	l.line_total + greatest(coalesce(l.refunded_quantity, 0) - l.quantity, 0) * l.unit_price_discounted
		+ position.minor_unit(l.currency) * l.refund_line_count as expected,
	l.refunded_subtotal as actual,
	l.order_name,
	l.line_no,
	l.sku,
	l.product,
	l.variant,
	l.quantity as ordered_quantity,
	l.refunded_quantity,
	l.unit_price_discounted
from tonight.order_lines l
where l.currency is not null and (l.refunded_subtotal is null or l.refund_line_count > 0)
