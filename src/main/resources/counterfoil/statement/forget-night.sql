delete from statement.lines where night_id = :nightId;
delete from statement.pending_transactions where night_id = :nightId;
delete from statement.policies where night_id = :nightId;
delete from statement.signing where night_id = :nightId
