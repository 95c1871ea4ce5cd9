-- How ready an organisation is to work together with the people it is there for: rounds of statements that leadership,
-- the middle, the front line and residents answer, and joint reviews of what came of it.

create table readiness_round (
  lab_id uuid not null references lab (id),
  id uuid not null,
  -- an organisation of the map
  stakeholder_id uuid not null,
  kind text not null check (kind in ('baseline', 're-score')),
  -- the version of methods/readiness that was asked
  statements text not null,
  opens_on date not null,
  -- the last day on which answers are taken
  closes_on date not null,
  -- closed by hand before its last day
  closed_at timestamptz,
  opened_by uuid,
  opened_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  check (closes_on >= opens_on),
  foreign key (lab_id, stakeholder_id) references stakeholder (lab_id, id),
  foreign key (lab_id, opened_by) references participant (lab_id, id)
);
create index readiness_round_of on readiness_round (lab_id, stakeholder_id, closes_on desc);
select talkoo_tenant_table('readiness_round');

-- The way in for each tier, without an account. Only the hash of its code is kept.
create table readiness_link (
  lab_id uuid not null references lab (id),
  round_id uuid not null,
  tier text not null check (tier in ('leadership', 'middle', 'front-line', 'residents')),
  -- grows each time a new code is made, which ends the old one
  issue int not null default 1,
  code_hash text not null,
  primary key (lab_id, round_id, tier),
  foreign key (lab_id, round_id) references readiness_round (lab_id, id)
);
create unique index readiness_link_by_code on readiness_link (lab_id, code_hash);
select talkoo_tenant_table('readiness_link');

-- What one person, or one group together, answered. No name, no time, and an id that does not tell the order.
create table readiness_response (
  lab_id uuid not null references lab (id),
  id uuid not null,
  round_id uuid not null,
  tier text not null check (tier in ('leadership', 'middle', 'front-line', 'residents')),
  way text not null check (way in ('link', 'person', 'paper', 'group')),
  -- how many people stand behind it: more than one in a group
  people int not null default 1 check (people between 1 and 500),
  -- a hash by which a second copy is known; taken away once the round is closed
  respondent_key text,
  -- by the key of the statement: 1 to 5, or 0 for cannot say
  answers jsonb not null,
  primary key (lab_id, id),
  foreign key (lab_id, round_id) references readiness_round (lab_id, id)
);
create unique index readiness_response_once on readiness_response (lab_id, round_id, respondent_key);
select talkoo_tenant_table('readiness_response');
