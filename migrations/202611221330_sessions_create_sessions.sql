-- Meetings, workshops, home visits, phone rounds and interviews: when, where, who was invited, who came.

create table session (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  -- the activity it belongs to: the phase of that activity collects what is said
  activity_id uuid,
  kind text not null check (kind in ('meeting', 'workshop', 'home-visit', 'phone-round', 'interview')),
  mode text not null check (mode in ('on-site', 'remote', 'hybrid')),
  title jsonb not null,
  purpose jsonb not null default '{}',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place_id uuid,
  place_words text not null default '',
  language text not null,
  public boolean not null default false,
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  cancelled_because text not null default '',
  led_by uuid,
  -- people who came and were not named
  other_count int not null default 0 check (other_count >= 0),
  other_note text not null default '',
  -- somebody said that all that was said is written down
  notes_done_at timestamptz,
  planned_by uuid,
  planned_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, activity_id) references activity (lab_id, id),
  foreign key (lab_id, place_id) references place (lab_id, id),
  foreign key (lab_id, led_by) references participant (lab_id, id),
  check (ends_at > starts_at),
  check (state <> 'cancelled' or cancelled_because <> '')
);
create index session_of_initiative on session (lab_id, initiative_id, starts_at, id);
create index session_ahead on session (lab_id, starts_at) where state = 'planned';
create index session_led_by on session (lab_id, led_by, starts_at);
select talkoo_tenant_table('session');

-- One person at one session: invited, or came without being invited.
create table session_person (
  lab_id uuid not null,
  session_id uuid not null,
  participant_id uuid not null,
  invited_at timestamptz,
  invited_by text check (invited_by in ('email', 'phone', 'letter', 'visit', 'sms', 'app')),
  attended text not null default 'unknown' check (attended in ('yes', 'no', 'unknown')),
  primary key (lab_id, session_id, participant_id),
  foreign key (lab_id, session_id) references session (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  check ((invited_at is null) = (invited_by is null))
);
create index session_person_of_participant on session_person (lab_id, participant_id);
select talkoo_tenant_table('session_person');
