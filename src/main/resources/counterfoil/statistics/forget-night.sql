delete from statistics.reasons where night_id = :nightId;
delete from statistics.cohorts where night_id = :nightId;
delete from statistics.changes where night_id = :nightId;
delete from statistics.advice where night_id = :nightId;
delete from statistics.contradictions where night_id = :nightId;
delete from statistics.unlisted_reasons where night_id = :nightId;
delete from statistics.expected_returns where night_id = :nightId
