-- Experiments: a guess, how it is measured and what counts, set before; what came of it, whatever it was.

create table experiment (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  title jsonb not null,
  hypothesis jsonb not null,
  measure jsonb not null,
  method jsonb not null,
  kind text not null check (kind in ('number', 'words')),
  direction text not null check (direction in ('at-least', 'at-most')),
  threshold numeric,
  unit text not null default '',
  threshold_words jsonb not null default '{}',
  -- with fewer people the answer is unclear, whatever the figure says
  people_least int check (people_least > 0),
  starts_on date not null,
  ends_before date not null,
  public boolean not null default false,
  state text not null default 'planned' check (state in ('planned', 'running', 'concluded')),
  archived_at timestamptz,
  planned_by uuid,
  planned_at timestamptz not null,
  started_at timestamptz,
  version int not null default 1,
  primary key (lab_id, id),
  check (starts_on < ends_before),
  check (case kind when 'number' then threshold is not null else threshold_words <> '{}' end),
  check ((state = 'planned') = (started_at is null)),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, planned_by) references participant (lab_id, id)
);
create index experiment_of_initiative on experiment (lab_id, initiative_id, starts_on desc, id desc);
create index experiment_running on experiment (lab_id, ends_before) where state = 'running';
select talkoo_tenant_table('experiment');

create table experiment_result (
  lab_id uuid not null references lab (id),
  id uuid not null,
  experiment_id uuid not null,
  on_day date not null,
  people int not null check (people > 0),
  value numeric,
  words text not null default '',
  noted_by uuid,
  noted_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (lab_id, id),
  check (value is not null or words <> ''),
  foreign key (lab_id, experiment_id) references experiment (lab_id, id) on delete cascade,
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create index experiment_result_of on experiment_result (lab_id, experiment_id, on_day, id);
select talkoo_tenant_table('experiment_result');

-- What it came to. A change is a new row with its reason, and the newest counts.
create table experiment_conclusion (
  lab_id uuid not null references lab (id),
  experiment_id uuid not null,
  number int not null check (number > 0),
  value numeric,
  words text not null default '',
  people int not null check (people > 0),
  -- something got in the way, so that the figure says little
  disturbed boolean not null default false,
  outcome text not null check (outcome in ('supported', 'not-supported', 'unclear')),
  learned jsonb not null,
  next_step jsonb not null,
  why_changed text not null default '',
  written_by uuid,
  written_at timestamptz not null,
  primary key (lab_id, experiment_id, number),
  check (value is not null or words <> ''),
  foreign key (lab_id, experiment_id) references experiment (lab_id, id) on delete cascade,
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
select talkoo_tenant_table('experiment_conclusion');
