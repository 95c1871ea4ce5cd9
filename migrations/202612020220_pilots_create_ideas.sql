-- Solution ideas: open calls for them, what people from outside send, and who stands behind each.

create table solution_call (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  title jsonb not null,
  sought jsonb not null,
  -- what happens with an idea that is sent, in plain words
  terms jsonb not null,
  languages text[] not null,
  opens_on date not null,
  -- the first day on which nothing is taken any more
  closes_before date not null,
  closed_at timestamptz,
  made_by uuid,
  made_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  check (opens_on < closes_before),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, made_by) references participant (lab_id, id)
);
create index solution_call_of_initiative on solution_call (lab_id, initiative_id, opens_on desc, id desc);
select talkoo_tenant_table('solution_call');

create table solution_idea (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  title jsonb not null,
  idea jsonb not null,
  next_step text not null default '',
  -- who answers for it: somebody of its team
  owner_id uuid,
  -- an organisation of the map that would carry it
  host_id uuid,
  public boolean not null default false,
  -- who brought it, from outside or inside
  proposed_by uuid,
  solution_call_id uuid,
  -- since when it lacks an owner or a team; none while it has both
  lacking_since timestamptz,
  aside_at timestamptz,
  aside_because text not null default '',
  -- the pilot that it became
  pilot_id uuid,
  made_by uuid,
  made_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, owner_id) references participant (lab_id, id),
  foreign key (lab_id, host_id) references stakeholder (lab_id, id) on delete set null (host_id),
  foreign key (lab_id, proposed_by) references participant (lab_id, id),
  foreign key (lab_id, solution_call_id) references solution_call (lab_id, id),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete set null (pilot_id),
  foreign key (lab_id, made_by) references participant (lab_id, id)
);
create index solution_idea_of_initiative on solution_idea (lab_id, initiative_id, id desc);
create index solution_idea_of_pilot on solution_idea (lab_id, pilot_id) where pilot_id is not null;
select talkoo_tenant_table('solution_idea');

-- What somebody without an account sends to an open call.
create table outside_idea (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  solution_call_id uuid not null,
  title text not null,
  idea text not null,
  name text not null,
  phone text not null default '',
  email text not null default '',
  ring_me boolean not null default false,
  organisation text not null default '',
  helix text not null check (helix in ('public', 'business', 'research', 'community')),
  language text not null,
  -- the words that were read before it was sent
  terms text not null,
  -- many came from one network: nobody is told anything before somebody has looked
  crowded boolean not null default false,
  state text not null default 'new' check (state in ('new', 'asked', 'taken', 'declined')),
  question text not null default '',
  note text not null default '',
  answer text not null default '',
  participant_id uuid,
  solution_idea_id uuid,
  handled_by uuid,
  handled_at timestamptz,
  received_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, solution_call_id) references solution_call (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, solution_idea_id) references solution_idea (lab_id, id) on delete set null (solution_idea_id),
  foreign key (lab_id, handled_by) references participant (lab_id, id)
);
create index outside_idea_of_initiative on outside_idea (lab_id, initiative_id, id desc);
create index outside_idea_of_participant on outside_idea (lab_id, participant_id);
select talkoo_tenant_table('outside_idea');

create table solution_idea_member (
  lab_id uuid not null references lab (id),
  id uuid not null,
  solution_idea_id uuid not null,
  -- nobody, once the person was forgotten
  participant_id uuid,
  helix text not null check (helix in ('public', 'business', 'research', 'community')),
  words text not null default '',
  state text not null check (state in ('offered', 'in', 'declined', 'left')),
  answer text not null default '',
  offered_at timestamptz not null,
  noted_by uuid,
  answered_by uuid,
  answered_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, solution_idea_id) references solution_idea (lab_id, id) on delete cascade,
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id),
  foreign key (lab_id, answered_by) references participant (lab_id, id)
);
create unique index solution_idea_member_once on solution_idea_member (lab_id, solution_idea_id, participant_id)
  where participant_id is not null and state in ('offered', 'in');
create index solution_idea_member_of_participant on solution_idea_member (lab_id, participant_id);
select talkoo_tenant_table('solution_idea_member');
