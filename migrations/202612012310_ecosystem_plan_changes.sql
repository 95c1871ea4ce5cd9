-- What an organisation changes: who does what until when, with which time and money, against which barrier.

create table change_action (
  lab_id uuid not null references lab (id),
  id uuid not null,
  -- an organisation of the map
  stakeholder_id uuid not null,
  what text not null,
  owner_id uuid,
  due_on date not null,
  hours int check (hours >= 0),
  money_cents bigint check (money_cents >= 0),
  currency text not null default '' check (currency = '' or currency ~ '^[A-Z]{3}$'),
  resources text not null default '',
  area text check (area in ('culture', 'structure', 'practice', 'review')),
  -- a key of methods/readiness
  statement text,
  barrier text not null default '',
  state text not null default 'open' check (state in ('open', 'started', 'done', 'dropped')),
  -- who answers for the organisation has said that the time and money are there
  resourced_at timestamptz,
  resourced_by uuid,
  added_by uuid,
  added_at timestamptz not null,
  -- the last reminder: which day it was about and which one it was
  reminded text not null default '',
  version int not null default 1,
  primary key (lab_id, id),
  check (money_cents is null or currency <> ''),
  foreign key (lab_id, stakeholder_id) references stakeholder (lab_id, id),
  foreign key (lab_id, owner_id) references participant (lab_id, id),
  foreign key (lab_id, resourced_by) references participant (lab_id, id),
  foreign key (lab_id, added_by) references participant (lab_id, id)
);
create index change_action_of on change_action (lab_id, stakeholder_id, due_on);
create index change_action_owned on change_action (lab_id, owner_id) where state in ('open', 'started');
select talkoo_tenant_table('change_action');

-- What became of an action, step by step.
create table change_action_step (
  lab_id uuid not null references lab (id),
  id uuid not null,
  change_action_id uuid not null,
  what text not null check (what in ('added', 'changed', 'open', 'started', 'done', 'dropped', 'resourced', 'resource-withdrawn')),
  reason text not null default '',
  by_id uuid,
  at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, change_action_id) references change_action (lab_id, id),
  foreign key (lab_id, by_id) references participant (lab_id, id)
);
create index change_action_step_of on change_action_step (lab_id, change_action_id, at);
select talkoo_tenant_table('change_action_step');

-- A meeting on how far the changes have come. It is joint when residents were there.
create table readiness_review (
  lab_id uuid not null references lab (id),
  id uuid not null,
  -- an organisation of the map
  stakeholder_id uuid not null,
  held_on date not null,
  leadership int not null default 0 check (leadership between 0 and 999),
  middle int not null default 0 check (middle between 0 and 999),
  front_line int not null default 0 check (front_line between 0 and 999),
  residents int not null default 0 check (residents between 0 and 999),
  others int not null default 0 check (others between 0 and 999),
  agreed text not null,
  dissent text not null default '',
  noted_by uuid,
  noted_at timestamptz not null,
  removed_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, stakeholder_id) references stakeholder (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create index readiness_review_of on readiness_review (lab_id, stakeholder_id, held_on desc);
select talkoo_tenant_table('readiness_review');

create table readiness_review_action (
  lab_id uuid not null references lab (id),
  readiness_review_id uuid not null,
  change_action_id uuid not null,
  primary key (lab_id, readiness_review_id, change_action_id),
  foreign key (lab_id, readiness_review_id) references readiness_review (lab_id, id),
  foreign key (lab_id, change_action_id) references change_action (lab_id, id)
);
select talkoo_tenant_table('readiness_review_action');
