select section, shop, currency, gateway, line, record, order_name, day, until_day, number, amount, note
from statement.lines
where night_id = :nightId
order by array_position(array['unpaid', 'unsettled', 'unpaid by refund', 'unsettled by refund', 'split', 'dates',
	'month end', 'accruals', 'books', 'stated totals', 'stated totals by day', 'evidence', 'morning', 'largest', 'chargebacks',
	'worse', 'due', 'rules'], section), shop collate "C", currency collate "C", gateway collate "C",
	position, line collate "C", record collate "C", part
