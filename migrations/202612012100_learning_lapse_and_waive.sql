-- A completion may be valid for a while only, and somebody may be let off a path.

-- The last day on which it counts; none where it counts for good.
alter table learning_completion add column valid_until date;
-- A path is completed again before it lapses: once a day is enough.
drop index learning_completion_once;
create unique index learning_completion_once on learning_completion (lab_id, participant_id, path_key, completed_on)
  where withdrawn_at is null;

-- That somebody need not do a path, and why. It counts where a completion is asked for, and gives no certificate.
create table learning_waiver (
  lab_id uuid not null references lab (id),
  id uuid not null,
  participant_id uuid not null,
  path_key text not null,
  reason text not null,
  waived_by uuid,
  waived_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, waived_by) references participant (lab_id, id),
  foreign key (lab_id, withdrawn_by) references participant (lab_id, id)
);
create unique index learning_waiver_once on learning_waiver (lab_id, participant_id, path_key)
  where withdrawn_at is null;
select talkoo_tenant_table('learning_waiver');
