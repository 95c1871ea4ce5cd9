-- What a pilot measures, and what was found.

create table pilot_indicator (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  -- what files call it
  code text not null,
  made_at timestamptz not null,
  primary key (lab_id, id),
  unique (lab_id, pilot_id, code),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete cascade
);
select talkoo_tenant_table('pilot_indicator');

-- One definition of an indicator; a change is a new row, and what was observed keeps its own.
create table pilot_indicator_version (
  lab_id uuid not null references lab (id),
  pilot_indicator_id uuid not null,
  number int not null check (number > 0),
  name jsonb not null,
  definition jsonb not null,
  -- a figure, yes (1) or no (0), or a grade from 1 to 5
  kind text not null check (kind in ('figure', 'share', 'grade')),
  unit text not null default '',
  source text not null default '',
  direction text not null check (direction in ('more', 'less')),
  target numeric,
  least numeric,
  most numeric,
  why_changed text not null default '',
  written_by uuid,
  written_at timestamptz not null,
  primary key (lab_id, pilot_indicator_id, number),
  check (least <= most),
  foreign key (lab_id, pilot_indicator_id) references pilot_indicator (lab_id, id) on delete cascade,
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
select talkoo_tenant_table('pilot_indicator_version');

-- Files that were taken in: the same one twice changes nothing.
create table pilot_file (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  content_hash text not null,
  lines int not null,
  taken_by uuid,
  taken_at timestamptz not null,
  primary key (lab_id, id),
  unique (lab_id, pilot_id, content_hash),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete cascade,
  foreign key (lab_id, taken_by) references participant (lab_id, id)
);
select talkoo_tenant_table('pilot_file');

create table pilot_observation (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  pilot_indicator_id uuid not null,
  indicator_version int not null,
  moment text not null check (moment in ('before', 'after')),
  part text not null check (part in ('pilot', 'comparison')),
  person_key text,
  on_day date not null,
  value numeric not null,
  pilot_file_id uuid,
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete cascade,
  foreign key (lab_id, pilot_indicator_id, indicator_version)
    references pilot_indicator_version (lab_id, pilot_indicator_id, number),
  foreign key (lab_id, pilot_file_id) references pilot_file (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create unique index pilot_observation_once on pilot_observation (lab_id, pilot_indicator_id, moment, person_key, on_day)
  where person_key is not null;
create index pilot_observation_newest on pilot_observation (lab_id, pilot_id, on_day desc, id desc);
select talkoo_tenant_table('pilot_observation');

-- What the observations come to: worked out again whenever they change, so that pages only read.
create table pilot_effect (
  lab_id uuid not null references lab (id),
  pilot_id uuid not null,
  pilot_indicator_id uuid not null,
  effect jsonb not null,
  worked_out_at timestamptz not null,
  primary key (lab_id, pilot_id, pilot_indicator_id),
  foreign key (lab_id, pilot_indicator_id) references pilot_indicator (lab_id, id) on delete cascade,
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete cascade
);
select talkoo_tenant_table('pilot_effect');

-- How people find those who help them, at the start and at the end: answers 1 to 5 to the statements of methods/pilots.
create table pilot_relation (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  -- nobody, once the person left and their answers stayed without a name
  pilot_person_id uuid,
  moment text not null check (moment in ('start', 'end')),
  answers int[] not null,
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete cascade,
  foreign key (lab_id, pilot_person_id) references pilot_person (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create unique index pilot_relation_once on pilot_relation (lab_id, pilot_person_id, moment) where pilot_person_id is not null;
create index pilot_relation_of_pilot on pilot_relation (lab_id, pilot_id);
select talkoo_tenant_table('pilot_relation');
