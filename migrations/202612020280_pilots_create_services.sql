-- Services: what a pilot, or an initiative, has become in daily life, and how well it keeps what it says.

create table service (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  -- the decided pilot it grew out of
  pilot_id uuid,
  title jsonb not null,
  what jsonb not null,
  for_whom jsonb not null,
  when_words jsonb not null default '{}',
  by_phone jsonb not null default '{}',
  on_paper jsonb not null default '{}',
  on_web jsonb not null default '{}',
  price jsonb not null default '{}',
  -- whom residents turn to, in words that everybody reads
  responsible jsonb not null,
  -- who answers for it in daily work; not shown to everybody
  owner_id uuid,
  place_id uuid,
  place_words text not null default '',
  public boolean not null default false,
  state text not null default 'planned' check (state in ('planned', 'running', 'paused', 'ended')),
  -- why it is paused or has ended, and until when it is paused
  state_reason jsonb not null default '{}',
  paused_until date,
  state_since date not null,
  made_by uuid,
  made_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  check (paused_until is null or state = 'paused'),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id),
  foreign key (lab_id, owner_id) references participant (lab_id, id),
  foreign key (lab_id, place_id) references place (lab_id, id),
  foreign key (lab_id, made_by) references participant (lab_id, id)
);
create index service_of_initiative on service (lab_id, initiative_id, id desc);
create index service_of_pilot on service (lab_id, pilot_id) where pilot_id is not null;
create index service_of_owner on service (lab_id, owner_id) where owner_id is not null;
select talkoo_tenant_table('service');

-- What is missing for one of the four tests, and what is done about it by when; the newest counts.
create table service_test_note (
  lab_id uuid not null references lab (id),
  id uuid not null,
  service_id uuid not null,
  test text not null check (test in ('user-centred', 'inclusive', 'responsive', 'transparent')),
  words jsonb not null,
  until_day date not null,
  written_by uuid,
  written_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, service_id) references service (lab_id, id),
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
create index service_test_note_newest on service_test_note (lab_id, service_id, test, id desc);
select talkoo_tenant_table('service_test_note');

-- How a service is bought; a change is a new version, and the newest counts.
create table commissioning_record (
  lab_id uuid not null references lab (id),
  service_id uuid not null,
  number int not null,
  how text not null check (how in ('own-staff', 'procurement', 'grant', 'agreement')),
  provider_id uuid,
  provider_words text not null default '',
  starts_on date not null,
  ends_before date,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  value_minor bigint check (value_minor >= 0),
  -- how much of it goes to local suppliers
  local_minor bigint check (local_minor >= 0),
  supplier_ids uuid[] not null default '{}',
  -- the policy, tender or contract whose adopted clauses apply
  policy_text_id uuid,
  clauses jsonb not null default '{}',
  written_by uuid,
  written_at timestamptz not null,
  primary key (lab_id, service_id, number),
  check (ends_before is null or starts_on < ends_before),
  check (local_minor is null or value_minor is not null and local_minor <= value_minor),
  foreign key (lab_id, service_id) references service (lab_id, id),
  foreign key (lab_id, provider_id) references stakeholder (lab_id, id) on delete set null (provider_id),
  foreign key (lab_id, policy_text_id) references policy_text (lab_id, id) on delete set null (policy_text_id),
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
select talkoo_tenant_table('commissioning_record');

-- What users and provider promise each other: a commitment of the initiative that belongs to a service.
create table service_commitment (
  lab_id uuid not null references lab (id),
  service_id uuid not null,
  commitment_id uuid not null,
  side text not null check (side in ('users', 'provider')),
  how_often jsonb not null default '{}',
  primary key (lab_id, service_id, commitment_id),
  foreign key (lab_id, service_id) references service (lab_id, id),
  foreign key (lab_id, commitment_id) references commitment (lab_id, id)
);
select talkoo_tenant_table('service_commitment');

-- Meeting again and again: the next time is worked out from the last.
create table service_touchpoint (
  lab_id uuid not null references lab (id),
  id uuid not null,
  service_id uuid not null,
  title jsonb not null,
  every_months int not null check (every_months between 1 and 24),
  first_on date not null,
  ended_on date,
  planned_by uuid,
  planned_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, service_id) references service (lab_id, id),
  foreign key (lab_id, planned_by) references participant (lab_id, id)
);
create index service_touchpoint_of_service on service_touchpoint (lab_id, service_id);
select talkoo_tenant_table('service_touchpoint');

create table service_touchpoint_kept (
  lab_id uuid not null references lab (id),
  id uuid not null,
  service_touchpoint_id uuid not null,
  on_day date not null,
  words jsonb not null,
  people int not null check (people >= 0),
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (lab_id, id),
  unique (lab_id, service_touchpoint_id, on_day),
  foreign key (lab_id, service_touchpoint_id) references service_touchpoint (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
select talkoo_tenant_table('service_touchpoint_kept');
