-- Answers given together, the reasons that a lab uses again, whom they were told to, and people who asked to be forgotten.

-- Answers that one person gave in one go: undone together, told together.
create table answer_batch (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  answer_count int not null check (answer_count > 0),
  given_by uuid,
  given_at timestamptz not null,
  -- when the notices were written: from then on nothing is undone
  told_at timestamptz,
  undone_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, given_by) references participant (lab_id, id)
);
create index answer_batch_newest on answer_batch (lab_id, initiative_id, given_at desc);
select talkoo_tenant_table('answer_batch');

alter table disposition
  add column batch_id uuid,
  add foreign key (lab_id, batch_id) references answer_batch (lab_id, id);
create index disposition_in_batch on disposition (lab_id, batch_id) where batch_id is not null;

-- A reason in words that fit more than one contribution.
create table saved_reason (
  lab_id uuid not null references lab (id),
  id uuid not null,
  outcome text not null check (outcome in ('adopted', 'merged', 'deferred', 'declined')),
  reason jsonb not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, saved_by) references participant (lab_id, id)
);
select talkoo_tenant_table('saved_reason');

-- Which notice told of which contribution: one notice may tell of several.
create table answer_notice (
  lab_id uuid not null,
  contribution_id uuid not null,
  notice_id uuid not null,
  primary key (lab_id, contribution_id, notice_id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, notice_id) references feedback_notice (lab_id, id)
);
create index answer_notice_of_notice on answer_notice (lab_id, notice_id);
select talkoo_tenant_table('answer_notice');

-- Nobody is known by this entry any more.
alter table participant add column erased_at timestamptz;

-- That somebody was forgotten, how they asked, and what was kept and why. No words, no names.
create table erasure (
  lab_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  words text not null check (words in ('take', 'keep')),
  asked_how text not null check (asked_how in ('page', 'phone', 'letter', 'visit')),
  asked_by text not null check (asked_by in ('self', 'relative', 'guardian')),
  recorded_by uuid,
  remains jsonb not null,
  at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, recorded_by) references participant (lab_id, id)
);
select talkoo_tenant_table('erasure');

-- The same door to the queue, for work that waits until a moment.
create function talkoo_add_job_at(identifier text, payload json, run_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(identifier, payload, run_at := run_at, max_attempts := 12);
end $$;
