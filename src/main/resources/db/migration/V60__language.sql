-- The language the report of a night is written in: what was published is rendered in it for ever.
alter table ledger.nights add column language text not null default 'en' check (language in ('en', 'fr'));
