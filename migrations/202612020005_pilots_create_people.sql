-- Who takes part in a pilot and agreed to it; what ends it; what could go wrong; what happened; what it cost.

create table pilot_person (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  -- nobody, once the person was forgotten
  participant_id uuid,
  part text not null check (part in ('pilot', 'comparison')),
  sector text not null check (sector in ('public', 'business', 'research', 'community')),
  -- what measurements call this person; none once they left
  person_key text,
  support text not null default 'unknown' check (support in ('unknown', 'none', 'needed')),
  support_words text not null default '',
  added_by uuid,
  added_at timestamptz not null,
  left_on date,
  left_reason text,
  left_words text not null default '',
  wants_to_hear boolean not null default true,
  primary key (lab_id, id),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete cascade,
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, added_by) references participant (lab_id, id)
);
create unique index pilot_person_once on pilot_person (lab_id, pilot_id, participant_id) where participant_id is not null;
create unique index pilot_person_by_key on pilot_person (lab_id, pilot_id, person_key) where person_key is not null;
create index pilot_person_of_participant on pilot_person (lab_id, participant_id);
select talkoo_tenant_table('pilot_person');

-- What measurements called somebody who left: a file that still names them is refused.
create table pilot_retired_key (
  lab_id uuid not null references lab (id),
  pilot_id uuid not null,
  person_key text not null,
  primary key (lab_id, pilot_id, person_key),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete cascade
);
select talkoo_tenant_table('pilot_retired_key');

-- The exact words people agree to for this pilot; never changed, only followed by a new version.
create table pilot_consent_text (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  version int not null check (version > 0),
  language text not null,
  body text not null,
  written_by uuid,
  written_at timestamptz not null,
  primary key (lab_id, id),
  unique (lab_id, pilot_id, version, language),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete cascade,
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
select talkoo_tenant_table('pilot_consent_text');

create table pilot_consent (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_person_id uuid not null,
  pilot_consent_text_id uuid not null,
  mode text not null check (mode in ('tap', 'spoken', 'paper')),
  -- who heard it, or where the paper lies
  witness text not null default '',
  given_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (lab_id, id),
  foreign key (lab_id, pilot_person_id) references pilot_person (lab_id, id) on delete cascade,
  foreign key (lab_id, pilot_consent_text_id) references pilot_consent_text (lab_id, id) on delete cascade,
  foreign key (lab_id, recorded_by) references participant (lab_id, id),
  foreign key (lab_id, withdrawn_by) references participant (lab_id, id)
);
create unique index pilot_consent_standing on pilot_consent (lab_id, pilot_person_id, pilot_consent_text_id)
  where withdrawn_at is null;
select talkoo_tenant_table('pilot_consent');

-- What counts as adopt, adapt and stop: agreed before the start, a change is a new version with its reason.
create table pilot_criteria (
  lab_id uuid not null references lab (id),
  pilot_id uuid not null,
  number int not null check (number > 0),
  criteria jsonb not null,
  adopt_when jsonb not null,
  adapt_when jsonb not null,
  stop_when jsonb not null,
  why_changed text not null default '',
  written_by uuid,
  written_at timestamptz not null,
  primary key (lab_id, pilot_id, number),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete cascade,
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
select talkoo_tenant_table('pilot_criteria');

create table pilot_risk (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  -- a word of methods/pilots, or none for one of their own
  prompt text,
  words text not null,
  answer text not null,
  watched_by uuid,
  closed_at timestamptz,
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete cascade,
  foreign key (lab_id, watched_by) references participant (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create index pilot_risk_of_pilot on pilot_risk (lab_id, pilot_id, id);
select talkoo_tenant_table('pilot_risk');

-- What happened: coaching notes, actions, incidents, visits, reviews.
create table pilot_entry (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  kind text not null check (kind in ('coaching', 'action', 'incident', 'visit', 'review', 'note')),
  on_day date not null,
  words text not null,
  -- the person of the pilot whom it is about
  pilot_person_id uuid,
  action_by uuid,
  due_on date,
  done_at timestamptz,
  -- the named person for worries was told
  concern boolean not null default false,
  written_by uuid,
  written_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete cascade,
  foreign key (lab_id, pilot_person_id) references pilot_person (lab_id, id),
  foreign key (lab_id, action_by) references participant (lab_id, id),
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
create index pilot_entry_newest on pilot_entry (lab_id, pilot_id, on_day desc, id desc);
select talkoo_tenant_table('pilot_entry');

-- What it cost: money in the pilot's currency, or hours that volunteers gave.
create table pilot_cost (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  kind text not null check (kind in ('money', 'volunteer')),
  on_day date not null,
  words text not null,
  amount_minor bigint check (amount_minor > 0),
  hours numeric check (hours > 0),
  -- how far the true figure may lie from this one
  unsure_percent int not null default 0 check (unsure_percent between 0 and 100),
  noted_by uuid,
  noted_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (lab_id, id),
  check ((kind = 'money') = (amount_minor is not null)),
  check ((kind = 'volunteer') = (hours is not null)),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete cascade,
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create index pilot_cost_of_pilot on pilot_cost (lab_id, pilot_id, on_day desc, id desc);
select talkoo_tenant_table('pilot_cost');
