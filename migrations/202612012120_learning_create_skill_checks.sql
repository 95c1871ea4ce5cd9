-- How people rate their own skills, from 1 to 5, on a day. The skills themselves are files in methods/skills.
create table skill_check (
  lab_id uuid not null references lab (id),
  id uuid not null,
  participant_id uuid not null,
  list_key text not null,
  list_version text not null,
  -- by the key of the skill
  ratings jsonb not null,
  checked_on date not null,
  -- who wrote it down from paper; none where they did it themselves
  recorded_by uuid,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, recorded_by) references participant (lab_id, id)
);
create unique index skill_check_once on skill_check (lab_id, participant_id, list_key, checked_on)
  where withdrawn_at is null;
select talkoo_tenant_table('skill_check');

-- Whom somebody lets see how they rate themselves: a mentor, a coordinator.
create table skill_share (
  lab_id uuid not null references lab (id),
  participant_id uuid not null,
  shown_to uuid not null,
  since timestamptz not null,
  primary key (lab_id, participant_id, shown_to),
  check (participant_id <> shown_to),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, shown_to) references participant (lab_id, id)
);
create index skill_share_with on skill_share (lab_id, shown_to);
select talkoo_tenant_table('skill_share');
