-- Pilots: something tried for a while, with people, before anybody decides whether it becomes a service.

create table pilot (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  title jsonb not null,
  tried jsonb not null,
  -- who answers for it; it cannot start without one
  owner_id uuid,
  -- an organisation of the map that carries it
  host_id uuid,
  place_id uuid,
  place_words text not null default '',
  -- the period: its first day, and the first day after it
  starts_on date not null,
  ends_before date not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  budget_minor bigint check (budget_minor >= 0),
  -- people it reached who are not named
  others_reached int not null default 0 check (others_reached >= 0),
  public boolean not null default false,
  state text not null default 'planned' check (state in ('planned', 'running', 'decided', 'closed', 'withdrawn')),
  withdrawn_because text not null default '',
  archived_at timestamptz,
  planned_by uuid,
  planned_at timestamptz not null,
  started_at timestamptz,
  closed_at timestamptz,
  version int not null default 1,
  primary key (lab_id, id),
  check (starts_on < ends_before),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, owner_id) references participant (lab_id, id),
  foreign key (lab_id, host_id) references stakeholder (lab_id, id),
  foreign key (lab_id, place_id) references place (lab_id, id),
  foreign key (lab_id, planned_by) references participant (lab_id, id)
);
create index pilot_of_initiative on pilot (lab_id, initiative_id, starts_on desc, id desc);
create index pilot_of_owner on pilot (lab_id, owner_id);
select talkoo_tenant_table('pilot');
