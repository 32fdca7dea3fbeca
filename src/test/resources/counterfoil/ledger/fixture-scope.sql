insert into ledger.scope (night_id, shop, subject, subject_id)
select :nightId, shop, 'order', order_id from ledger.orders
union
select :nightId, shop, 'order', linked_order_id from ledger.transactions
union
select :nightId, shop, 'order', linked_order_id from ledger.refunds where linked_order_id is not null
union
select :nightId, shop, 'refund', refund_id from ledger.refunds
union
select :nightId, shop, 'return', return_id from ledger.returns
union
select :nightId, shop, 'stock item', ledger.composite(item, location) from ledger.stock_counts
union
select :nightId, shop, 'order', linked_order_id from ledger.payout_entries where linked_order_id is not null
union
select :nightId, shop, 'payout', payout_id from ledger.payouts
union
select :nightId, f.shop, 'export', r.record from ledger.files f join ledger.file_records r on r.file_id = f.file_id
union
select :nightId, shop, 'export', record from ledger.nightly_records
