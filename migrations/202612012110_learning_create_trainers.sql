-- Local trainers: who may train others in a path, who trained them, and the trainings they held.

-- A training of several people in a path on one day.
create table training (
  lab_id uuid not null references lab (id),
  id uuid not null,
  path_key text not null,
  held_on date not null,
  note text not null default '',
  recorded_by uuid,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_because text not null default '',
  primary key (lab_id, id),
  foreign key (lab_id, recorded_by) references participant (lab_id, id),
  foreign key (lab_id, withdrawn_by) references participant (lab_id, id)
);
select talkoo_tenant_table('training');

-- Who had a part in a training: held it as a trainer, helped to hold it on the way to become one, or was trained.
create table training_part (
  lab_id uuid not null references lab (id),
  training_id uuid not null,
  participant_id uuid not null,
  part text not null check (part in ('trainer', 'co-trainer', 'trainee')),
  primary key (lab_id, training_id, participant_id),
  foreign key (lab_id, training_id) references training (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
create index training_part_of on training_part (lab_id, participant_id);
select talkoo_tenant_table('training_part');

-- That somebody is recognised as a trainer of a path. `trained_by` is the trainer they learned it from; the first has none.
create table local_trainer (
  lab_id uuid not null references lab (id),
  id uuid not null,
  participant_id uuid not null,
  path_key text not null,
  trained_by uuid,
  recognised_by uuid,
  recognised_on date not null,
  recognised_at timestamptz not null,
  ended_at timestamptz,
  ended_because text not null default '',
  primary key (lab_id, id),
  check (trained_by <> participant_id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, trained_by) references participant (lab_id, id),
  foreign key (lab_id, recognised_by) references participant (lab_id, id)
);
create unique index local_trainer_now on local_trainer (lab_id, path_key, participant_id) where ended_at is null;
select talkoo_tenant_table('local_trainer');

-- The training in which a completion was recorded.
alter table learning_completion add column training_id uuid;
alter table learning_completion add foreign key (lab_id, training_id) references training (lab_id, id);
