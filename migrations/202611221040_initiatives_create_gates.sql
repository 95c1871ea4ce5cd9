-- Gates: what must hold before a phase closes, who has signed, and what was decided.
-- A gate that is opened again begins a new round: earlier signatures, reasons and passages stay and are shown.

create table gate (
  lab_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  phase_id uuid not null,
  sentence jsonb not null,
  holder_role text not null default 'coordinator',
  holder_group_id uuid,
  round int not null default 1,
  passed_at timestamptz,
  passed_by uuid,
  version int not null default 1,
  primary key (lab_id, id),
  unique (lab_id, phase_id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, phase_id) references phase (lab_id, id),
  foreign key (lab_id, holder_group_id) references resident_group (lab_id, id)
);
create index gate_of_initiative on gate (lab_id, initiative_id);
select talkoo_tenant_table('gate');

create table requirement (
  lab_id uuid not null,
  id uuid not null,
  gate_id uuid not null,
  key text not null,
  position int not null,
  checker text not null,
  params jsonb not null default '{}',
  label jsonb not null,
  rule int,
  applies_to text,
  primary key (lab_id, id),
  unique (lab_id, gate_id, key),
  foreign key (lab_id, gate_id) references gate (lab_id, id)
);
select talkoo_tenant_table('requirement');

create table sign_off_request (
  lab_id uuid not null,
  id uuid not null,
  gate_id uuid not null,
  round int not null,
  participant_id uuid not null,
  role text not null,
  asked_by uuid,
  asked_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (lab_id, id),
  unique (lab_id, gate_id, round, participant_id, role),
  foreign key (lab_id, gate_id) references gate (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
select talkoo_tenant_table('sign_off_request');

create table sign_off (
  lab_id uuid not null,
  id uuid not null,
  gate_id uuid not null,
  round int not null,
  participant_id uuid not null,
  role text not null,
  verdict text not null check (verdict in ('agree', 'disagree')),
  mode text not null check (mode in ('tap', 'spoken', 'paper')),
  words text not null default '',
  witness text not null default '',
  name_public boolean not null default false,
  recorded_by uuid,
  at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, gate_id) references gate (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
create unique index sign_off_once on sign_off (lab_id, gate_id, round, participant_id, role) where withdrawn_at is null;
select talkoo_tenant_table('sign_off');

create table gate_override (
  lab_id uuid not null,
  id uuid not null,
  gate_id uuid not null,
  round int not null,
  requirement_id uuid not null,
  reason text not null check (reason <> ''),
  made_by uuid,
  at timestamptz not null,
  primary key (lab_id, id),
  unique (lab_id, gate_id, round, requirement_id),
  foreign key (lab_id, gate_id) references gate (lab_id, id),
  foreign key (lab_id, requirement_id) references requirement (lab_id, id)
);
select talkoo_tenant_table('gate_override');

-- What held when the gate was passed, as it was then.
create table gate_passage (
  lab_id uuid not null,
  id uuid not null,
  gate_id uuid not null,
  round int not null,
  passed_at timestamptz not null,
  passed_by uuid,
  group_id uuid,
  witness text not null default '',
  requirements jsonb not null,
  reopened_at timestamptz,
  reopened_because text not null default '',
  primary key (lab_id, id),
  unique (lab_id, gate_id, round),
  foreign key (lab_id, gate_id) references gate (lab_id, id),
  foreign key (lab_id, group_id) references resident_group (lab_id, id)
);
select talkoo_tenant_table('gate_passage');

-- A decision is never changed: a correction is a new decision that names the one it corrects.
create table decision (
  lab_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  phase_id uuid,
  gate_id uuid,
  question jsonb not null,
  options jsonb not null,
  chosen int not null,
  reasons jsonb not null,
  depth int not null check (depth between 1 and 7),
  power text not null,
  group_id uuid,
  decided_on date not null,
  corrects uuid,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (lab_id, id),
  unique (lab_id, corrects),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, phase_id) references phase (lab_id, id),
  foreign key (lab_id, gate_id) references gate (lab_id, id),
  foreign key (lab_id, group_id) references resident_group (lab_id, id),
  foreign key (lab_id, corrects) references decision (lab_id, id)
);
create index decision_of_initiative on decision (lab_id, initiative_id);
select talkoo_tenant_table('decision');

create table core_team_seat (
  lab_id uuid not null,
  initiative_id uuid not null,
  participant_id uuid not null,
  perspective text not null,
  funder boolean not null default false,
  joined_on date not null,
  trained_on date,
  training text not null default '',
  left_on date,
  primary key (lab_id, initiative_id, participant_id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
select talkoo_tenant_table('core_team_seat');
