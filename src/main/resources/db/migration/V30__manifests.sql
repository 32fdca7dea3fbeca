-- The hash of each night's manifest as it was published. The manifest of the next night names it, so that the reports are
-- a chain: whoever changes one of them breaks the link of the night after.
create table tracking.manifests (
	night_id bigint primary key references ledger.nights,
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
