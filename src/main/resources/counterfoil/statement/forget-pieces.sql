drop table statement_payments, statement_settlements, statement_pieces, statement_parts, statement_recorded,
	statement_taxes
