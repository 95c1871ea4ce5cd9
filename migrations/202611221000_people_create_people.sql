-- Accounts and sign-ins belong to the site; places, participants, groups, roles and consents to one lab.

create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  language text not null default 'en',
  created_at timestamptz not null
);
select talkoo_site_table('account');

create table sign_in_request (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  token_hash text not null unique,
  code_hash text not null,
  browser_hash text,
  return_to text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  wrong_codes int not null default 0
);
create index sign_in_request_of_browser on sign_in_request (browser_hash, created_at);
select talkoo_site_table('sign_in_request');

create table sign_in (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  token_hash text not null unique,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sign_in_of_account on sign_in (account_id);
select talkoo_site_table('sign_in');

-- Which lab a printed or typed code belongs to: only its hash, so that a code finds its lab.
create table code_directory (
  code_hash text primary key,
  lab_id uuid not null references lab (id),
  kind text not null
);
select talkoo_site_table('code_directory');

create table place (
  lab_id uuid not null references lab (id),
  id uuid not null,
  name text not null,
  latitude double precision not null,
  longitude double precision not null,
  primary key (lab_id, id),
  unique (lab_id, name)
);
select talkoo_tenant_table('place');

create table participant (
  lab_id uuid not null references lab (id),
  id uuid not null,
  name text not null,
  email text,
  phone text,
  postal_address text,
  preferred_channel text not null,
  language text not null,
  support_needs text not null default '',
  age_band text,
  gender text,
  place_id uuid,
  belongs_to text[] not null default '{}',
  organisation text not null default '',
  account_id uuid references account (id),
  created_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  unique (lab_id, account_id),
  foreign key (lab_id, place_id) references place (lab_id, id)
);
create index participant_by_name on participant (lab_id, lower(name), id);
select talkoo_tenant_table('participant');

create table role_held (
  lab_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  role text not null,
  initiative_id uuid,
  substitute_for uuid,
  starts_on date,
  ends_on date,
  given_at timestamptz not null,
  ended_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, substitute_for) references participant (lab_id, id),
  check (substitute_for is null or (starts_on is not null and ends_on > starts_on))
);
create index role_held_by_participant on role_held (lab_id, participant_id);
create unique index role_held_once on role_held
  (lab_id, participant_id, role, coalesce(initiative_id, '00000000-0000-0000-0000-000000000000'))
  where ended_at is null and substitute_for is null;
create index role_held_by_role on role_held (lab_id, role) where ended_at is null;
select talkoo_tenant_table('role_held');

create table resident_group (
  lab_id uuid not null references lab (id),
  id uuid not null,
  name text not null,
  about text not null default '',
  quorum int not null check (quorum > 0),
  rule text not null check (rule in ('majority', 'two-thirds', 'consensus')),
  created_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id)
);
select talkoo_tenant_table('resident_group');

create table group_member (
  lab_id uuid not null,
  group_id uuid not null,
  participant_id uuid not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (lab_id, group_id, participant_id, joined_at),
  foreign key (lab_id, group_id) references resident_group (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
create unique index group_member_once on group_member (lab_id, group_id, participant_id)
  where left_at is null;
select talkoo_tenant_table('group_member');

create table invitation (
  lab_id uuid not null references lab (id),
  id uuid not null,
  participant_id uuid,
  name text not null default '',
  role text not null,
  initiative_id uuid,
  channel text not null check (channel in ('email', 'link', 'print')),
  email text,
  code_hash text not null,
  issue int not null default 1,
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  recorded_by uuid,
  confirmed_how text not null default '',
  revoked_at timestamptz,
  primary key (lab_id, id),
  unique (lab_id, code_hash),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, invited_by) references participant (lab_id, id),
  foreign key (lab_id, accepted_by) references participant (lab_id, id),
  foreign key (lab_id, recorded_by) references participant (lab_id, id)
);
select talkoo_tenant_table('invitation');

create table consent_text (
  lab_id uuid not null references lab (id),
  id uuid not null,
  purpose text not null,
  version int not null,
  language text not null,
  body text not null,
  published_at timestamptz not null,
  primary key (lab_id, id),
  unique (lab_id, purpose, version, language)
);
select talkoo_tenant_table('consent_text');

create table consent (
  lab_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  consent_text_id uuid not null,
  mode text not null check (mode in ('tap', 'spoken', 'paper')),
  witness text not null default '',
  given_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, consent_text_id) references consent_text (lab_id, id),
  foreign key (lab_id, recorded_by) references participant (lab_id, id),
  foreign key (lab_id, withdrawn_by) references participant (lab_id, id)
);
create unique index consent_once on consent (lab_id, participant_id, consent_text_id)
  where withdrawn_at is null;
create index consent_by_participant on consent (lab_id, participant_id);
select talkoo_tenant_table('consent');
