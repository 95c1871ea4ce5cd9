-- The ways in that champions and coordinators use: phone desk, call-backs, paper sheets, interviews;
-- the confirming of words that somebody else wrote down, and worries about a person.

-- What is typed while somebody speaks, kept until it is a contribution.
create table call_draft (
  lab_id uuid not null references lab (id),
  id uuid not null,
  typed_by uuid not null,
  fields jsonb not null,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, typed_by) references participant (lab_id, id)
);
create index call_draft_of_typist on call_draft (lab_id, typed_by, saved_at desc);
select talkoo_tenant_table('call_draft');

-- Somebody wants to be rung.
create table call_back (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid,
  participant_id uuid,
  -- who it is where the list of people does not know them
  name text not null default '',
  phone text not null default '',
  about text not null,
  due_on date,
  due_words text not null default '',
  asked_by uuid,
  asked_at timestamptz not null,
  taken_by uuid,
  taken_at timestamptz,
  reached_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, asked_by) references participant (lab_id, id),
  foreign key (lab_id, taken_by) references participant (lab_id, id)
);
create index call_back_open on call_back (lab_id, due_on, asked_at, id) where reached_at is null;
create index call_back_taken_by on call_back (lab_id, taken_by) where reached_at is null;
select talkoo_tenant_table('call_back');

-- One time that somebody rang; undone ones stay.
create table call_back_try (
  lab_id uuid not null,
  id uuid not null,
  call_back_id uuid not null,
  result text not null check (result in ('reached', 'no-answer', 'moved')),
  words text not null default '',
  -- when it was due before it was moved
  due_before date,
  made_by uuid,
  made_at timestamptz not null,
  undone_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, call_back_id) references call_back (lab_id, id),
  foreign key (lab_id, made_by) references participant (lab_id, id)
);
create index call_back_try_of on call_back_try (lab_id, call_back_id, made_at desc);
select talkoo_tenant_table('call_back_try');

-- The one whose words were written down, or brought by another, said yes to them, or no.
create table contribution_confirmation (
  lab_id uuid not null,
  id uuid not null,
  contribution_id uuid not null,
  outcome text not null check (outcome in ('confirmed', 'declined')),
  how text not null check (how in ('self', 'read-back', 'signed')),
  -- who said it, in words
  by_whom text not null default '',
  said_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, recorded_by) references participant (lab_id, id)
);
create index contribution_confirmation_of on contribution_confirmation (lab_id, contribution_id);
select talkoo_tenant_table('contribution_confirmation');
create index contribution_unconfirmed on contribution (lab_id, initiative_id, received_at, id)
  where confirmed_how = 'not-yet' and state in ('received', 'quarantined');

-- A question on paper, printed several times.
create table sheet_batch (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  question text not null,
  language text not null,
  kind text not null check (kind in ('story', 'idea', 'note')),
  sheet_count int not null check (sheet_count between 1 and 200),
  made_by uuid,
  made_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, made_by) references participant (lab_id, id)
);
create index sheet_batch_of_initiative on sheet_batch (lab_id, initiative_id, made_at desc, id desc);
select talkoo_tenant_table('sheet_batch');

-- One printed sheet. Its code is on the part that people tear off; only the hash is kept.
create table sheet (
  lab_id uuid not null,
  id uuid not null,
  sheet_batch_id uuid not null,
  initiative_id uuid not null,
  number int not null,
  code_hash text not null,
  state text not null default 'printed' check (state in ('printed', 'keyed', 'void', 'lost')),
  because text not null default '',
  contribution_id uuid,
  -- who is typing it in now
  taken_by uuid,
  taken_at timestamptz,
  -- who typed it in, voided it or said that it was lost
  settled_by uuid,
  settled_at timestamptz,
  primary key (lab_id, id),
  unique (lab_id, code_hash),
  unique (lab_id, sheet_batch_id, number),
  foreign key (lab_id, sheet_batch_id) references sheet_batch (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, taken_by) references participant (lab_id, id),
  foreign key (lab_id, settled_by) references participant (lab_id, id),
  check ((state = 'keyed') = (contribution_id is not null))
);
create index sheet_open on sheet (lab_id, initiative_id, id) where state = 'printed';
select talkoo_tenant_table('sheet');

-- What an interview asks; a change is a new version.
create table interview_guide (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  version int not null,
  opening jsonb not null default '{}',
  -- a list of texts in several languages
  questions jsonb not null,
  written_by uuid,
  written_at timestamptz not null,
  primary key (lab_id, id),
  unique (lab_id, initiative_id, version),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
select talkoo_tenant_table('interview_guide');

-- The interview that a contribution was: by which guide.
create table interview (
  lab_id uuid not null,
  contribution_id uuid not null,
  interview_guide_id uuid not null,
  primary key (lab_id, contribution_id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, interview_guide_id) references interview_guide (lab_id, id)
);
select talkoo_tenant_table('interview');

-- The person who is told when somebody is worried; of the lab, or of one initiative.
create table safeguarding_lead (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid,
  participant_id uuid not null,
  named_by uuid,
  named_at timestamptz not null,
  ended_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, named_by) references participant (lab_id, id)
);
create unique index safeguarding_lead_now on safeguarding_lead
  (lab_id, coalesce(initiative_id, '00000000-0000-0000-0000-000000000000'::uuid)) where ended_at is null;
select talkoo_tenant_table('safeguarding_lead');

-- Somebody is worried about a person: for the named person's eyes only.
create table concern (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid,
  contribution_id uuid,
  words text not null,
  raised_by uuid,
  raised_at timestamptz not null,
  seen_by uuid,
  seen_at timestamptz,
  closed_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, raised_by) references participant (lab_id, id),
  foreign key (lab_id, seen_by) references participant (lab_id, id)
);
create index concern_open on concern (lab_id, raised_at) where closed_at is null;
create index concern_raised_by on concern (lab_id, raised_by);
select talkoo_tenant_table('concern');

-- What was done about a worry.
create table concern_step (
  lab_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  kind text not null check (kind in ('done', 'closed', 'reopened')),
  words text not null default '',
  by_whom uuid,
  at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, concern_id) references concern (lab_id, id),
  foreign key (lab_id, by_whom) references participant (lab_id, id)
);
create index concern_step_of on concern_step (lab_id, concern_id, at);
select talkoo_tenant_table('concern_step');
