-- What an earlier attempt at this night left. Rows of other nights, earlier revisions included, are never touched.
delete from tracking.event_traits t using tracking.events e where e.night_id = :nightId and t.event_id = e.event_id;
delete from tracking.events where night_id = :nightId;
delete from tracking.night_acceptances where night_id = :nightId;
delete from tracking.night_closed_months where night_id = :nightId;
delete from tracking.night_notes where night_id = :nightId;
delete from tracking.reported_refunds where night_id = :nightId;
delete from tracking.roll_forward where night_id = :nightId;
delete from tracking.night_outcome_counts where night_id = :nightId;
delete from tracking.night_coverage where night_id = :nightId;
delete from tracking.night_shops where night_id = :nightId;
-- Results were only ever there to be tracked; those of other nights have been.
delete from tracking.results r using ledger.nights n
where n.night_id = r.night_id and n.job = :job and n.night_id <> :nightId;
