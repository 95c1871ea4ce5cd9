-- What champions carry: time an employer releases, hours done, and what it cost them.

create table champion_release (
  lab_id uuid not null references lab (id),
  id uuid not null,
  champion_id uuid not null,
  asked_minutes int not null check (asked_minutes between 15 and 10080),
  starts_on date not null,
  ends_on date,
  words text not null default '',
  state text not null default 'asked' check (state in ('asked', 'approved', 'partly', 'declined', 'withdrawn')),
  approved_minutes int not null default 0 check (approved_minutes between 0 and 10080),
  reason text not null default '',
  asked_by uuid,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  version int not null default 1,
  primary key (lab_id, id),
  check (ends_on >= starts_on),
  foreign key (lab_id, champion_id) references champion (lab_id, id),
  foreign key (lab_id, asked_by) references participant (lab_id, id),
  foreign key (lab_id, decided_by) references participant (lab_id, id)
);
create unique index champion_release_waiting on champion_release (lab_id, champion_id) where state = 'asked';
create index champion_release_of_champion on champion_release (lab_id, champion_id, starts_on);
select talkoo_tenant_table('champion_release');

create table champion_hours (
  lab_id uuid not null references lab (id),
  id uuid not null,
  champion_id uuid not null,
  on_day date not null,
  minutes int not null check (minutes between 1 and 1440),
  kind text not null check (kind in ('visit', 'calls', 'meeting', 'driving', 'typing', 'other')),
  note text not null default '',
  entered_by uuid,
  entered_at timestamptz not null,
  removed_at timestamptz,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, champion_id) references champion (lab_id, id),
  foreign key (lab_id, entered_by) references participant (lab_id, id)
);
create index champion_hours_of_champion on champion_hours (lab_id, champion_id, on_day) where removed_at is null;
create index champion_hours_by_day on champion_hours (lab_id, on_day) where removed_at is null;
select talkoo_tenant_table('champion_hours');

create table champion_expense (
  lab_id uuid not null references lab (id),
  id uuid not null,
  champion_id uuid not null,
  on_day date not null,
  kind text not null check (kind in ('mileage', 'fare', 'other')),
  km int check (km between 1 and 5000),
  amount_minor bigint not null check (amount_minor between 1 and 100000000),
  currency text not null,
  note text not null default '',
  blob_id uuid,
  state text not null default 'asked' check (state in ('asked', 'settled', 'declined', 'withdrawn')),
  reason text not null default '',
  claimed_by uuid,
  claimed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  version int not null default 1,
  primary key (lab_id, id),
  check (kind <> 'mileage' or km is not null),
  foreign key (lab_id, champion_id) references champion (lab_id, id),
  foreign key (lab_id, blob_id) references blob (lab_id, id),
  foreign key (lab_id, claimed_by) references participant (lab_id, id),
  foreign key (lab_id, decided_by) references participant (lab_id, id)
);
create index champion_expense_newest on champion_expense (lab_id, claimed_at desc, id);
create index champion_expense_of_champion on champion_expense (lab_id, champion_id, claimed_at desc);
select talkoo_tenant_table('champion_expense');
