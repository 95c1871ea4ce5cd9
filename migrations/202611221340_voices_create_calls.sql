-- What an initiative asks people, and what they write before they send it.

create table call_for_voices (
  lab_id uuid not null references lab (id),
  initiative_id uuid not null,
  question jsonb not null,
  about jsonb not null default '{}',
  -- which kinds are welcome
  kinds text[] not null,
  opens_on date,
  closes_on date,
  open boolean not null default true,
  -- about health or care: what comes in is sensitive
  sensitive boolean not null default false,
  public_comments boolean not null default true,
  version int not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (lab_id, initiative_id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, changed_by) references participant (lab_id, id)
);
select talkoo_tenant_table('call_for_voices');

-- What somebody has begun to say; it belongs to a person, or to a browser. Gone when sent, or after 7 days.
create table saying_draft (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  owner_hash text not null,
  answers jsonb not null default '{}',
  -- many begin from this network: a person looks first
  crowded boolean not null default false,
  changed_at timestamptz not null,
  primary key (lab_id, id),
  unique (lab_id, initiative_id, owner_hash),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id)
);
create index saying_draft_changed on saying_draft (changed_at);
select talkoo_tenant_table('saying_draft');

-- The name under which somebody wants to be read by everybody; empty is 'a resident'.
alter table contribution add column signed_as text not null default '';
-- What it was before it was withdrawn, so that undoing a withdrawal does not undo moderation.
alter table contribution add column withdrawn_from text
  check (withdrawn_from in ('received', 'quarantined', 'hidden'));
