-- Lines come from some exports without a number, and out of order, but with an id: staging keeps it until posting has
-- numbered the lines of each parent by it.
alter table staging.order_lines add column line_id text;
alter table staging.refund_lines add column line_id text;
alter table staging.refund_adjustments add column line_id text;
alter table staging.return_lines add column line_id text;
alter table staging.exchange_lines add column line_id text;

-- Rows that only tell what happened to returned goods lead to their return through the order that took them back.
alter table staging.return_lines add column reverse_order_id text;
