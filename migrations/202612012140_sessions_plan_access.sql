-- What people need to take part and how it is met: the plan of a person, and what is arranged for one session.

-- That somebody was asked what they need, also when they need nothing.
create table access_plan (
  lab_id uuid not null references lab (id),
  participant_id uuid not null,
  asked_on date not null,
  asked_how text not null check (asked_how in ('themselves', 'in-person', 'phone', 'in-writing')),
  needs_nothing boolean not null,
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (lab_id, participant_id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
select talkoo_tenant_table('access_plan');

create table support_need (
  lab_id uuid not null references lab (id),
  id uuid not null,
  participant_id uuid not null,
  kind text not null check (kind in ('transport', 'care', 'interpreter', 'hearing-sight', 'plain-print',
    'access', 'food', 'time', 'expenses', 'other')),
  -- as the person says it
  words text not null,
  met_by text not null default '',
  -- the day on which it was agreed with the person how it is met
  agreed_on date,
  agreed_how text check (agreed_how in ('themselves', 'in-person', 'phone', 'in-writing')),
  written_by uuid,
  written_at timestamptz not null,
  -- it is not needed any more
  ended_at timestamptz,
  version int not null default 1,
  primary key (lab_id, id),
  check ((agreed_on is null) = (agreed_how is null)),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
create index support_need_of_participant on support_need (lab_id, participant_id);
select talkoo_tenant_table('support_need');

-- What is arranged for one person at one session. Nobody: the person asked to be forgotten, what it cost stays.
create table session_support (
  lab_id uuid not null references lab (id),
  id uuid not null,
  session_id uuid not null,
  participant_id uuid,
  -- the need of the plan it was made from
  support_need_id uuid,
  kind text not null check (kind in ('transport', 'care', 'interpreter', 'hearing-sight', 'plain-print',
    'access', 'food', 'time', 'expenses', 'other')),
  what text not null,
  how text not null default '',
  arranged_by uuid,
  due_on date not null,
  cost_cents int check (cost_cents >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- the person paid it and wants it back; and the day on which they got it
  claimed boolean not null default false,
  paid_on date,
  state text not null default 'open' check (state in ('open', 'arranged', 'met', 'not-met', 'not-needed')),
  reason text not null default '',
  made_by uuid,
  made_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  check (state <> 'not-met' or reason <> ''),
  check (not claimed or cost_cents is not null),
  check (paid_on is null or claimed),
  foreign key (lab_id, session_id) references session (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, support_need_id) references support_need (lab_id, id),
  foreign key (lab_id, arranged_by) references participant (lab_id, id),
  foreign key (lab_id, made_by) references participant (lab_id, id)
);
-- made in one click, again without doubling
create unique index session_support_of_need on session_support (lab_id, session_id, support_need_id)
  where support_need_id is not null;
create index session_support_of_session on session_support (lab_id, session_id);
create index session_support_arranged_by on session_support (lab_id, arranged_by) where state in ('open', 'arranged');
create index session_support_of_participant on session_support (lab_id, participant_id);
select talkoo_tenant_table('session_support');
