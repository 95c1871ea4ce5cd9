-- The record is read newest first: all of it, one kind of fact, or one person's.

create index fact_by_time on fact (lab_id, at, id);
create index fact_by_name on fact (lab_id, name, at, id);
create index fact_by_participant on fact (lab_id, participant_id, at, id) where participant_id is not null;
