-- One person who was in the list twice: one entry is kept, the other points at it.
-- Everything that names the merged entry stays as it was; `moved` remembers what went over, so that it can go back.

alter table participant
  add column merged_into uuid,
  add foreign key (lab_id, merged_into) references participant (lab_id, id),
  add check (merged_into <> id),
  add check (merged_into is null or account_id is null);
create index participant_merged_into on participant (lab_id, merged_into) where merged_into is not null;

create table participant_merge (
  lab_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  moved jsonb not null,
  merged_by uuid,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (lab_id, id),
  foreign key (lab_id, kept_id) references participant (lab_id, id),
  foreign key (lab_id, merged_id) references participant (lab_id, id),
  foreign key (lab_id, merged_by) references participant (lab_id, id),
  foreign key (lab_id, undone_by) references participant (lab_id, id),
  check (kept_id <> merged_id)
);
create unique index participant_merge_once on participant_merge (lab_id, merged_id) where undone_at is null;
create index participant_merge_of_kept on participant_merge (lab_id, kept_id) where undone_at is null;
select talkoo_tenant_table('participant_merge');
