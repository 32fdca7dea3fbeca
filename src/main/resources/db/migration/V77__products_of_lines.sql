-- A changed catalogue reaches the refunds and returns that name its products.
create index on ledger.refund_lines (shop, sku) where sku is not null;
create index on ledger.return_lines (shop, sku) where sku is not null;
