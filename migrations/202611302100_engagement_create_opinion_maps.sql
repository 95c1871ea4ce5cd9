-- Opinion maps: statements that people agree or disagree with, their answers, and what shows in them.

create table opinion_map (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  topic jsonb not null,
  about jsonb not null default '{}',
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  opens_on date,
  closes_on date,
  who_votes text not null default 'anyone' check (who_votes in ('anyone', 'participants')),
  who_adds text not null default 'voters' check (who_adds in ('nobody', 'voters', 'participants')),
  moderation text not null default 'before' check (moderation in ('before', 'after')),
  -- which languages its statements are to be written in
  languages text[] not null,
  -- where data that was imported comes from, and on which terms
  source text not null default '',
  source_address text not null default '',
  licence text not null default '',
  -- begins the draw of which statement somebody is shown next; published, so that the draw can be made again
  lottery_seed int not null,
  -- rises whenever a statement, its weight in the draw or the map itself changes
  content_version int not null default 1,
  -- somebody has voted since the result was worked out
  is_dirty boolean not null default false,
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, created_by) references participant (lab_id, id)
);
create index opinion_map_of_initiative on opinion_map (lab_id, initiative_id, created_at desc);
select talkoo_tenant_table('opinion_map');

-- A printed sheet of statements with boxes; its copies are typed in one by one.
create table opinion_sheet (
  lab_id uuid not null,
  id uuid not null,
  opinion_map_id uuid not null,
  language text not null,
  -- numbers of the statements, in the order in which they are printed
  statements int[] not null,
  copies int not null check (copies between 1 and 500),
  made_by uuid,
  made_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, opinion_map_id) references opinion_map (lab_id, id),
  foreign key (lab_id, made_by) references participant (lab_id, id)
);
create index opinion_sheet_of_map on opinion_sheet (lab_id, opinion_map_id, made_at desc);
select talkoo_tenant_table('opinion_sheet');

-- Whoever votes in one map: a browser, a person of the lab, a sheet of paper, somebody read to, a row of a file.
create table opinion_voter (
  lab_id uuid not null,
  id uuid not null,
  opinion_map_id uuid not null,
  -- hash of what is recognised again: never the browser's name itself
  key text not null,
  channel text not null check (channel in ('web', 'paper', 'aloud', 'import')),
  participant_id uuid,
  -- who typed it in or read aloud, and how the voter said yes to what was written
  entered_by uuid,
  confirmed_how text not null default 'self' check (confirmed_how in ('self', 'read-back', 'signed', 'not-yet')),
  sheet_id uuid,
  copy int,
  -- more newcomers from one network than a hall holds: waits until a person has looked
  is_doubtful boolean not null default false,
  began_at timestamptz not null,
  primary key (lab_id, id),
  unique (lab_id, opinion_map_id, key),
  unique (lab_id, sheet_id, copy),
  foreign key (lab_id, opinion_map_id) references opinion_map (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, entered_by) references participant (lab_id, id),
  foreign key (lab_id, sheet_id) references opinion_sheet (lab_id, id)
);
create index opinion_voter_of_person on opinion_voter (lab_id, participant_id) where participant_id is not null;
select talkoo_tenant_table('opinion_voter');

create table opinion_statement (
  lab_id uuid not null,
  id uuid not null,
  opinion_map_id uuid not null,
  -- as people name it: statement 12
  number int not null check (number >= 0),
  words jsonb not null,
  -- the language it was first written in
  language text not null,
  -- the first wording without case, spaces and marks: the same is not said twice
  words_key text not null,
  origin text not null check (origin in ('seed', 'contribution', 'voter', 'import')),
  -- about the people who answer, not about the matter: voted on, left out of the map
  is_about_people boolean not null default false,
  state text not null check (state in ('waiting', 'shown', 'rejected')),
  because text not null default '',
  -- how much it deserves to be shown next
  weight double precision not null default 1 check (weight >= 0),
  voter_id uuid,
  added_by uuid,
  added_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  version int not null default 1,
  primary key (lab_id, id),
  unique (lab_id, opinion_map_id, number),
  unique (lab_id, opinion_map_id, words_key),
  foreign key (lab_id, opinion_map_id) references opinion_map (lab_id, id),
  foreign key (lab_id, voter_id) references opinion_voter (lab_id, id),
  foreign key (lab_id, added_by) references participant (lab_id, id),
  foreign key (lab_id, decided_by) references participant (lab_id, id)
);
create index opinion_statement_waiting on opinion_statement (lab_id, opinion_map_id, added_at)
  where state = 'waiting';
select talkoo_tenant_table('opinion_statement');

-- One answer of one voter to one statement: the newest one. Confidential.
create table opinion_response (
  lab_id uuid not null,
  opinion_map_id uuid not null,
  voter_id uuid not null,
  statement int not null,
  -- 1 agrees, 0 passes, -1 disagrees
  vote smallint not null check (vote between -1 and 1),
  matters boolean not null default false,
  at timestamptz not null,
  primary key (lab_id, opinion_map_id, voter_id, statement),
  foreign key (lab_id, voter_id) references opinion_voter (lab_id, id),
  foreign key (lab_id, opinion_map_id, statement) references opinion_statement (lab_id, opinion_map_id, number)
);
select talkoo_tenant_table('opinion_response');

-- What shows in the answers, worked out after they changed: the newest.
create table opinion_result (
  lab_id uuid not null,
  opinion_map_id uuid not null,
  -- rises with every time it is worked out: pages that are open ask for it
  number int not null default 1,
  voters int not null,
  votes int not null,
  result jsonb not null,
  -- every point of the picture, for browsers
  points bytea not null,
  -- what the next time needs so that groups keep their names
  memory bytea not null,
  elapsed_ms int not null,
  computed_at timestamptz not null,
  primary key (lab_id, opinion_map_id),
  foreign key (lab_id, opinion_map_id) references opinion_map (lab_id, id)
);
select talkoo_tenant_table('opinion_result');

-- What the result was like at a moment, at most one an hour: change over time.
create table opinion_moment (
  lab_id uuid not null,
  opinion_map_id uuid not null,
  hour timestamptz not null,
  voters int not null,
  votes int not null,
  statements int not null,
  groups jsonb not null,
  common_ground jsonb not null,
  primary key (lab_id, opinion_map_id, hour),
  foreign key (lab_id, opinion_map_id) references opinion_map (lab_id, id)
);
select talkoo_tenant_table('opinion_moment');
