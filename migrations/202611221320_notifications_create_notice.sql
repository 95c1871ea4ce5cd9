-- What people are told of what became of their words, each through their own channel.

create table letter_batch (
  lab_id uuid not null,
  id uuid not null,
  made_at timestamptz not null,
  made_by uuid,
  posted_at timestamptz,
  posted_by uuid,
  primary key (lab_id, id),
  foreign key (lab_id, made_by) references participant (lab_id, id),
  foreign key (lab_id, posted_by) references participant (lab_id, id)
);
select talkoo_tenant_table('letter_batch');

-- `about_id` and `initiative_id` name things of higher modules. Nobody is named any more once a person was erased.
create table feedback_notice (
  lab_id uuid not null,
  id uuid not null,
  participant_id uuid,
  about_kind text not null,
  about_id uuid not null,
  initiative_id uuid,
  channel text not null check (channel in ('email', 'app', 'letter', 'phone', 'sms', 'visit')),
  address text not null default '',
  language text not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'delivered', 'failed', 'returned')),
  problem text,
  attempts int not null default 0,
  tried_at timestamptz,
  again_on date,
  assigned_to uuid,
  outcome text check (outcome in ('told', 'no-answer', 'again', 'wrong-address', 'not-wanted', 'returned')),
  result text not null default '',
  marked_by uuid,
  marked_at timestamptz,
  batch_id uuid,
  created_at timestamptz not null,
  told_at timestamptz,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, assigned_to) references participant (lab_id, id),
  foreign key (lab_id, marked_by) references participant (lab_id, id),
  foreign key (lab_id, batch_id) references letter_batch (lab_id, id),
  check ((state in ('failed', 'returned')) = (problem is not null)),
  check ((state in ('sent', 'delivered')) = (told_at is not null))
);
create index feedback_notice_about on feedback_notice (lab_id, about_kind, about_id);
create index feedback_notice_of_person on feedback_notice (lab_id, participant_id, id);
create index feedback_notice_by_state on feedback_notice (lab_id, state, channel, id);
create index feedback_notice_in_batch on feedback_notice (lab_id, batch_id) where batch_id is not null;
select talkoo_tenant_table('feedback_notice');
