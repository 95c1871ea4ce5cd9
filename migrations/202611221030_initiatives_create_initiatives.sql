-- An initiative, its challenge, its processes (time), its activities (work), and the evidence.

create table initiative (
  lab_id uuid not null references lab (id),
  id uuid not null,
  title jsonb not null,
  summary jsonb not null,
  state text not null default 'running' check (state in ('running', 'paused', 'ended')),
  place_id uuid,
  started_at timestamptz not null,
  started_by uuid,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, place_id) references place (lab_id, id)
);
select talkoo_tenant_table('initiative');

create table remote_factor (
  lab_id uuid not null,
  initiative_id uuid not null,
  factor text not null check (factor in ('distance', 'staffing', 'cost-per-head', 'access')),
  statement jsonb not null default '{}',
  unit text not null default '',
  baseline_value numeric,
  baseline_on date,
  baseline_source text not null default '',
  result_value numeric,
  result_on date,
  result_source text not null default '',
  version int not null default 1,
  primary key (lab_id, initiative_id, factor),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id)
);
select talkoo_tenant_table('remote_factor');

create table challenge_version (
  lab_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  number int not null,
  how_might_we jsonb not null,
  for_whom jsonb not null,
  in_place jsonb not null,
  given_constraint jsonb not null,
  so_that jsonb not null,
  why_changed text not null default '',
  written_by uuid,
  written_at timestamptz not null,
  primary key (lab_id, id),
  unique (lab_id, initiative_id, number),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id)
);
select talkoo_tenant_table('challenge_version');

create table process (
  lab_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  template_id text not null,
  template_version text not null,
  ordering text not null,
  name jsonb not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id)
);
create index process_of_initiative on process (lab_id, initiative_id);
select talkoo_tenant_table('process');

create table phase (
  lab_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  initiative_id uuid not null,
  key text not null,
  position int not null,
  name jsonb not null,
  objective jsonb not null,
  canonical_stages text[] not null,
  state text not null default 'later' check (state in ('later', 'open', 'closed')),
  starts_on date,
  starts_words text not null default '',
  ends_on date,
  ends_words text not null default '',
  opened_at timestamptz,
  closed_at timestamptz,
  version int not null default 1,
  primary key (lab_id, id),
  unique (lab_id, process_id, key),
  foreign key (lab_id, process_id) references process (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id)
);
create index phase_of_initiative on phase (lab_id, initiative_id);
select talkoo_tenant_table('phase');

create table phase_move (
  lab_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  phase_id uuid not null,
  kind text not null check (kind in ('opened', 'closed', 'returned', 'reopened')),
  reason text not null default '',
  moved_by uuid,
  at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, phase_id) references phase (lab_id, id)
);
create index phase_move_of_process on phase_move (lab_id, process_id, at);
select talkoo_tenant_table('phase_move');

create table activity (
  lab_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  phase_id uuid not null,
  key text,
  title jsonb not null,
  position int not null,
  owner_id uuid,
  due_on date,
  due_words text not null default '',
  state text not null default 'to-do'
    check (state in ('to-do', 'doing', 'done', 'blocked', 'skipped', 'not-applicable')),
  because text not null default '',
  changed_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, phase_id) references phase (lab_id, id),
  foreign key (lab_id, owner_id) references participant (lab_id, id),
  check (state not in ('blocked', 'skipped', 'not-applicable') or because <> '')
);
create index activity_of_initiative on activity (lab_id, initiative_id, phase_id);
select talkoo_tenant_table('activity');

create table evidence (
  lab_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  phase_id uuid not null,
  activity_id uuid,
  key text,
  kind text not null check (kind in ('file', 'link', 'text', 'figure')),
  title jsonb not null,
  proves text not null,
  body text not null default '',
  address text not null default '',
  blob_id uuid,
  figure numeric,
  unit text not null default '',
  public boolean not null default false,
  added_by uuid,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_because text not null default '',
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, phase_id) references phase (lab_id, id),
  foreign key (lab_id, activity_id) references activity (lab_id, id)
);
create index evidence_of_initiative on evidence (lab_id, initiative_id, phase_id);
select talkoo_tenant_table('evidence');
