-- Champions of a lab: the registry, what the lab says to all of them, and which communities an initiative is for.

create table champion (
  lab_id uuid not null references lab (id),
  id uuid not null,
  participant_id uuid not null,
  profession text not null check (profession in ('planner', 'civil-servant', 'community-manager', 'care-professional',
    'teacher', 'librarian', 'social-enterprise', 'business', 'farmer', 'culture-worker', 'retired', 'volunteer', 'other')),
  profession_words text not null default '',
  organisation text not null default '',
  -- whether an employer has to give them time for it
  employed boolean not null default false,
  languages text[] not null default '{}',
  since date not null,
  state text not null default 'active' check (state in ('asked', 'active', 'paused', 'left')),
  -- whether their name may stand on public pages
  named boolean not null default false,
  -- how many minutes a week they can give at most
  cap_minutes int not null default 240 check (cap_minutes between 15 and 10080),
  -- when they said that they are ready
  ready_at timestamptz,
  -- the last week for which they were told that they do too much
  load_told_on date,
  added_by uuid,
  added_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, added_by) references participant (lab_id, id)
);
create unique index champion_of_participant on champion (lab_id, participant_id);
create index champion_by_state on champion (lab_id, state);
select talkoo_tenant_table('champion');

create table champion_setup (
  lab_id uuid not null references lab (id),
  call_open boolean not null default false,
  call_words jsonb not null default '{}',
  training_words jsonb not null default '{}',
  hours_week text not null default '',
  currency text not null default 'EUR' check (currency in ('EUR', 'GBP', 'ISK', 'NOK', 'SEK', 'DKK')),
  version int not null default 1,
  primary key (lab_id)
);
select talkoo_tenant_table('champion_setup');

-- Only the id of the initiative: it belongs to a module below, whose place it stands beside.
create table target_community (
  lab_id uuid not null references lab (id),
  initiative_id uuid not null,
  place_id uuid not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (lab_id, initiative_id, place_id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, place_id) references place (lab_id, id),
  foreign key (lab_id, set_by) references participant (lab_id, id)
);
select talkoo_tenant_table('target_community');
