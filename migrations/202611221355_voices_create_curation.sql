-- Reading together: who read what, tags, extracts, themes, findings; then the conversations in which they meet
-- those who decide, and what was promised there.

-- That somebody has read a contribution, with what they want their fellow readers to know.
create table reading (
  lab_id uuid not null references lab (id),
  contribution_id uuid not null,
  participant_id uuid not null,
  read_at timestamptz not null,
  note text not null default '',
  primary key (lab_id, contribution_id, participant_id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
create index reading_of_person on reading (lab_id, participant_id, contribution_id);
select talkoo_tenant_table('reading');

-- One reader's tag on one contribution, in small letters; several readers may give the same one.
create table contribution_tag (
  lab_id uuid not null,
  initiative_id uuid not null,
  contribution_id uuid not null,
  tag text not null check (tag <> '' and length(tag) <= 60),
  participant_id uuid not null,
  tagged_at timestamptz not null,
  primary key (lab_id, contribution_id, tag, participant_id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
create index contribution_tag_of_initiative on contribution_tag (lab_id, initiative_id, tag);
select talkoo_tenant_table('contribution_tag');

-- A passage of a contribution in its own words.
create table extract (
  lab_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  contribution_id uuid not null,
  starts_at int not null check (starts_at >= 0),
  ends_at int not null,
  quote text not null,
  cut_by uuid,
  cut_at timestamptz not null,
  removed_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, cut_by) references participant (lab_id, id),
  check (ends_at > starts_at)
);
create unique index extract_once on extract (lab_id, contribution_id, starts_at, ends_at)
  where removed_at is null;
create index extract_of_initiative on extract (lab_id, initiative_id, id);
select talkoo_tenant_table('extract');

-- A named pattern in what people said. A merged theme keeps what it holds, so that the merge can be undone.
create table theme (
  lab_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  name jsonb not null,
  about jsonb not null default '{}',
  archived_at timestamptz,
  merged_into uuid,
  published_at timestamptz,
  made_by uuid,
  made_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, merged_into) references theme (lab_id, id),
  foreign key (lab_id, made_by) references participant (lab_id, id),
  check (merged_into <> id)
);
create index theme_of_initiative on theme (lab_id, initiative_id, made_at);
select talkoo_tenant_table('theme');

-- What a theme holds: a whole contribution, or an extract of it.
create table theme_item (
  lab_id uuid not null,
  id uuid not null,
  theme_id uuid not null,
  contribution_id uuid not null,
  extract_id uuid,
  put_by uuid,
  put_at timestamptz not null,
  primary key (lab_id, id),
  unique nulls not distinct (lab_id, theme_id, contribution_id, extract_id),
  foreign key (lab_id, theme_id) references theme (lab_id, id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, extract_id) references extract (lab_id, id),
  foreign key (lab_id, put_by) references participant (lab_id, id)
);
create index theme_item_of_contribution on theme_item (lab_id, contribution_id);
select talkoo_tenant_table('theme_item');

-- A claim with the extracts it rests on.
create table finding (
  lab_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  claim jsonb not null,
  explanation jsonb not null default '{}',
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  published_at timestamptz,
  withdrawn_because text not null default '',
  written_by uuid,
  written_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
create index finding_of_initiative on finding (lab_id, initiative_id, written_at);
select talkoo_tenant_table('finding');

create table finding_extract (
  lab_id uuid not null,
  finding_id uuid not null,
  extract_id uuid not null,
  added_by uuid,
  added_at timestamptz not null,
  -- its teller took back the consent to quote it
  withdrawn_at timestamptz,
  primary key (lab_id, finding_id, extract_id),
  foreign key (lab_id, finding_id) references finding (lab_id, id),
  foreign key (lab_id, extract_id) references extract (lab_id, id),
  foreign key (lab_id, added_by) references participant (lab_id, id)
);
create index finding_extract_of_extract on finding_extract (lab_id, extract_id);
select talkoo_tenant_table('finding_extract');

-- What somebody who sees it otherwise says, in their own words.
create table dissent (
  lab_id uuid not null,
  id uuid not null,
  finding_id uuid not null,
  participant_id uuid not null,
  words text not null,
  language text not null,
  said_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, finding_id) references finding (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
create unique index dissent_once on dissent (lab_id, finding_id, participant_id) where withdrawn_at is null;
select talkoo_tenant_table('dissent');

-- Stories and findings meet those who decide.
create table conversation (
  lab_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  title jsonb not null,
  purpose jsonb not null default '{}',
  on_day date not null,
  at_time text not null default '',
  place text not null default '',
  session_id uuid,
  said jsonb not null default '{}',
  held_at timestamptz,
  planned_by uuid,
  planned_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, session_id) references session (lab_id, id),
  foreign key (lab_id, planned_by) references participant (lab_id, id)
);
create index conversation_of_initiative on conversation (lab_id, initiative_id, on_day);
select talkoo_tenant_table('conversation');

-- Who sits there, and whether they came.
create table conversation_seat (
  lab_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  seat text not null check (seat in ('decision-maker', 'teller', 'facilitator')),
  participant_id uuid,
  name text not null default '',
  organisation text not null default '',
  attended text not null default 'unknown' check (attended in ('unknown', 'yes', 'no', 'substitute')),
  primary key (lab_id, id),
  foreign key (lab_id, conversation_id) references conversation (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  check ((participant_id is null) <> (name = ''))
);
create index conversation_seat_at on conversation_seat (lab_id, conversation_id);
create unique index conversation_seat_once on conversation_seat (lab_id, conversation_id, participant_id)
  where participant_id is not null;
select talkoo_tenant_table('conversation_seat');

-- What is brought there: a story or a finding.
create table conversation_item (
  lab_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  contribution_id uuid,
  finding_id uuid,
  brought_at timestamptz not null,
  primary key (lab_id, id),
  unique nulls not distinct (lab_id, conversation_id, contribution_id, finding_id),
  foreign key (lab_id, conversation_id) references conversation (lab_id, id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, finding_id) references finding (lab_id, id),
  check ((contribution_id is null) <> (finding_id is null))
);
create index conversation_item_of_contribution on conversation_item (lab_id, contribution_id)
  where contribution_id is not null;
select talkoo_tenant_table('conversation_item');

-- Who promised what by when. Late is worked out from the day, never stored.
create table commitment (
  lab_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  conversation_id uuid,
  promise jsonb not null,
  owner_id uuid,
  owner_name text not null default '',
  made_on date not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'kept', 'broken', 'changed')),
  account jsonb not null default '{}',
  settled_at timestamptz,
  recorded_by uuid,
  recorded_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, conversation_id) references conversation (lab_id, id),
  foreign key (lab_id, owner_id) references participant (lab_id, id),
  foreign key (lab_id, recorded_by) references participant (lab_id, id),
  check ((owner_id is null) <> (owner_name = '')),
  check (state in ('open', 'changed') or settled_at is not null)
);
create index commitment_of_initiative on commitment (lab_id, initiative_id, due_on);
create index commitment_due on commitment (lab_id, due_on) where state in ('open', 'changed');
create index commitment_of_owner on commitment (lab_id, owner_id) where owner_id is not null;
select talkoo_tenant_table('commitment');

-- How a promise stood before it was changed, and why it was.
create table commitment_change (
  lab_id uuid not null,
  commitment_id uuid not null,
  version int not null,
  state text not null,
  promise jsonb not null,
  due_on date not null,
  account jsonb not null default '{}',
  because text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (lab_id, commitment_id, version),
  foreign key (lab_id, commitment_id) references commitment (lab_id, id),
  foreign key (lab_id, changed_by) references participant (lab_id, id)
);
select talkoo_tenant_table('commitment_change');

-- How a group, or those who work in an initiative, have agreed to treat stories and each other.
create table code_of_practice (
  lab_id uuid not null,
  id uuid not null,
  group_id uuid,
  initiative_id uuid,
  number int not null check (number > 0),
  body jsonb not null,
  what_changed text not null default '',
  agreed_on date not null,
  agreed_by text not null,
  written_by uuid,
  written_at timestamptz not null,
  primary key (lab_id, id),
  unique nulls not distinct (lab_id, group_id, initiative_id, number),
  foreign key (lab_id, group_id) references resident_group (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, written_by) references participant (lab_id, id),
  check ((group_id is null) <> (initiative_id is null))
);
select talkoo_tenant_table('code_of_practice');
