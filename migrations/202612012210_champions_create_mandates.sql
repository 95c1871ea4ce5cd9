-- What was agreed with a champion: the role card with its dates, signed by the champion and by whoever gives the mandate.

create table champion_mandate (
  lab_id uuid not null references lab (id),
  id uuid not null,
  champion_id uuid not null,
  number int not null,
  state text not null default 'draft' check (state in ('draft', 'offered', 'agreed', 'ended')),
  language text not null,
  purpose text not null,
  does text not null,
  does_not text not null,
  -- the names of the communities as they were when it was written
  communities text not null default '',
  minutes_week int not null check (minutes_week between 15 and 10080),
  released_minutes int not null default 0 check (released_minutes between 0 and 10080),
  reports_to text not null,
  buddy text not null default '',
  expenses text not null default '',
  starts_on date not null,
  ends_on date,
  -- who gives the mandate: somebody of the lab, or a name that signs by a link or on paper
  manager_id uuid,
  manager_name text not null default '',
  written_by uuid,
  written_at timestamptz not null,
  offered_at timestamptz,
  champion_agreed_at timestamptz,
  champion_agreed_how text check (champion_agreed_how in ('page', 'paper')),
  champion_recorded_by uuid,
  manager_agreed_at timestamptz,
  manager_agreed_how text check (manager_agreed_how in ('page', 'link', 'paper')),
  manager_recorded_by uuid,
  manager_signed_as text not null default '',
  ended_at timestamptz,
  ended_because text not null default '',
  version int not null default 1,
  primary key (lab_id, id),
  check (ends_on >= starts_on),
  check (state <> 'agreed' or (champion_agreed_at is not null and manager_agreed_at is not null)),
  foreign key (lab_id, champion_id) references champion (lab_id, id),
  foreign key (lab_id, manager_id) references participant (lab_id, id),
  foreign key (lab_id, written_by) references participant (lab_id, id),
  foreign key (lab_id, champion_recorded_by) references participant (lab_id, id),
  foreign key (lab_id, manager_recorded_by) references participant (lab_id, id)
);
create unique index champion_mandate_number on champion_mandate (lab_id, champion_id, number);
create unique index champion_mandate_coming on champion_mandate (lab_id, champion_id) where state in ('draft', 'offered');
create unique index champion_mandate_agreed on champion_mandate (lab_id, champion_id) where state = 'agreed';
create index champion_mandate_of_manager on champion_mandate (lab_id, manager_id) where state = 'offered';
select talkoo_tenant_table('champion_mandate');
