insert into ledger.file_totals as known (file_id, record, column_name, currency, amount)
values (:fileId, :record, :column, :currency, :amount)
on conflict (file_id, record, column_name, currency) do update
set amount = known.amount + excluded.amount
