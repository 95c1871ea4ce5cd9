-- Asking people to say something: by letter, phone, e-mail, poster and visit, with what came back on each way.

create table outreach (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  title text not null,
  words jsonb not null,
  -- whose voices are looked for; nobody in particular when empty
  aimed_at text[] not null default '{}',
  place_id uuid,
  made_by uuid,
  made_at timestamptz not null,
  -- written down afterwards: what was done and what it led to
  happened_on date,
  result text not null default '',
  documented_by uuid,
  documented_at timestamptz,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, place_id) references place (lab_id, id),
  foreign key (lab_id, made_by) references participant (lab_id, id),
  foreign key (lab_id, documented_by) references participant (lab_id, id)
);
create index outreach_of_initiative on outreach (lab_id, initiative_id, made_at desc, id desc);
select talkoo_tenant_table('outreach');

-- One way of an invitation, with the code that tells where an answer came from.
create table outreach_way (
  lab_id uuid not null,
  outreach_id uuid not null,
  channel text not null check (channel in ('letter', 'phone', 'email', 'sms', 'visit', 'poster')),
  code_hash text not null,
  -- people reached this way without being named in the list, as somebody counted or guessed
  reached int not null default 0 check (reached >= 0),
  primary key (lab_id, outreach_id, channel),
  unique (lab_id, code_hash),
  foreign key (lab_id, outreach_id) references outreach (lab_id, id)
);
select talkoo_tenant_table('outreach_way');

-- Who was asked by name, and how; none while the invitation is being written.
create table outreach_invited (
  lab_id uuid not null,
  outreach_id uuid not null,
  participant_id uuid not null,
  channel text,
  invited_at timestamptz not null,
  primary key (lab_id, outreach_id, participant_id),
  foreign key (lab_id, outreach_id) references outreach (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
create index outreach_invited_person on outreach_invited (lab_id, participant_id);
select talkoo_tenant_table('outreach_invited');

alter table contribution
  add column outreach_channel text,
  add foreign key (lab_id, outreach_id) references outreach (lab_id, id),
  add check ((outreach_id is null) = (outreach_channel is null));
create index contribution_by_outreach on contribution (lab_id, outreach_id) where outreach_id is not null;
