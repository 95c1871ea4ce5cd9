-- What people said, on every channel: who said it, who wrote it down, on which consent, who may read it,
-- and what became of it.

create extension if not exists pg_trgm;

-- The text configuration for a language; 'simple' where PostgreSQL has none.
create function talkoo_words_of(language text) returns regconfig
language sql immutable parallel safe as $$
  select case language
    when 'en' then 'english'::regconfig when 'sv' then 'swedish'::regconfig
    when 'fi' then 'finnish'::regconfig when 'no' then 'norwegian'::regconfig
    when 'nb' then 'norwegian'::regconfig when 'nn' then 'norwegian'::regconfig
    when 'es' then 'spanish'::regconfig when 'ga' then 'irish'::regconfig
    else 'simple'::regconfig end
$$;

create table contribution (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  phase_id uuid,
  activity_id uuid,
  session_id uuid,
  kind text not null check (kind in ('story', 'idea', 'comment', 'interview', 'note', 'mark')),
  channel text not null check (channel in ('web', 'paper', 'phone', 'visit', 'session', 'import')),
  title text not null default '',
  body text not null,
  language text not null default 'und',
  language_by text not null default 'detected' check (language_by in ('detected', 'person')),
  place_id uuid,
  latitude double precision,
  longitude double precision,
  -- whose voice it is; nobody when they wished to stay unnamed
  participant_id uuid,
  -- the carer or friend who brought it for them
  brought_by uuid,
  typed_by uuid,
  confirmed_how text not null default 'self'
    check (confirmed_how in ('self', 'read-back', 'signed', 'receipt', 'not-yet')),
  confirmed_at timestamptz,
  visibility text not null check (visibility in ('private', 'lab', 'public')),
  sensitive boolean not null default false,
  state text not null default 'received' check (state in ('received', 'quarantined', 'hidden', 'withdrawn')),
  -- worked out from visibility, state, sensitivity and consent whenever one of them changes
  reach_public boolean not null default false,
  reach_search boolean not null default false,
  reach_export boolean not null default false,
  -- a comment: what it is about, and what it answers
  about_kind text,
  about_id uuid,
  parent_id uuid,
  outreach_id uuid,
  sheet_id uuid,
  receipt_hash text not null,
  import_id uuid,
  -- names a line of a source, so that a second import of it changes nothing
  import_key text,
  source text not null default '',
  captured_at timestamptz not null,
  received_at timestamptz not null,
  withdrawn_at timestamptz,
  erased_at timestamptz,
  version int not null default 1,
  words tsvector generated always as (
    setweight(to_tsvector(talkoo_words_of(language), title), 'A')
    || setweight(to_tsvector(talkoo_words_of(language), body), 'B')) stored,
  primary key (lab_id, id),
  unique (lab_id, receipt_hash),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, phase_id) references phase (lab_id, id),
  foreign key (lab_id, activity_id) references activity (lab_id, id),
  foreign key (lab_id, place_id) references place (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, brought_by) references participant (lab_id, id),
  foreign key (lab_id, typed_by) references participant (lab_id, id),
  foreign key (lab_id, parent_id) references contribution (lab_id, id),
  check ((about_kind is null) = (about_id is null)),
  check (length(title) <= 300 and length(body) <= 20000)
);
create index contribution_newest on contribution (lab_id, initiative_id, received_at desc, id desc);
create index contribution_public on contribution (lab_id, initiative_id, received_at desc, id desc)
  where reach_public and about_id is null;
create index contribution_about on contribution (lab_id, about_kind, about_id, received_at, id)
  where about_id is not null;
create index contribution_replies on contribution (lab_id, parent_id, received_at, id)
  where parent_id is not null;
create index contribution_of_person on contribution (lab_id, participant_id) where participant_id is not null;
create index contribution_in_session on contribution (lab_id, session_id) where session_id is not null;
create index contribution_in_phase on contribution (lab_id, phase_id);
create unique index contribution_imported_once on contribution (lab_id, initiative_id, import_key)
  where import_key is not null;
create index contribution_words on contribution using gin (words);
create index contribution_letters on contribution
  using gin (lower(title || ' ' || body) gin_trgm_ops);
select talkoo_tenant_table('contribution');

create table contribution_photo (
  lab_id uuid not null,
  contribution_id uuid not null,
  blob_id uuid not null,
  position int not null,
  shows text not null default '',
  primary key (lab_id, contribution_id, blob_id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, blob_id) references blob (lab_id, id)
);
select talkoo_tenant_table('contribution_photo');

-- How it read before it was corrected.
create table contribution_wording (
  lab_id uuid not null,
  contribution_id uuid not null,
  version int not null,
  title text not null,
  body text not null,
  language text not null,
  replaced_at timestamptz not null,
  replaced_by uuid,
  because text not null default '',
  primary key (lab_id, contribution_id, version),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, replaced_by) references participant (lab_id, id)
);
select talkoo_tenant_table('contribution_wording');

-- A teller's yes to one use of one story, in the very words of a text; no row is no.
create table contribution_consent (
  lab_id uuid not null,
  id uuid not null,
  contribution_id uuid not null,
  consent_text_id uuid not null,
  mode text not null check (mode in ('tap', 'spoken', 'paper')),
  witness text not null default '',
  recorded_by uuid,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, consent_text_id) references consent_text (lab_id, id),
  foreign key (lab_id, recorded_by) references participant (lab_id, id)
);
create unique index contribution_consent_once on contribution_consent
  (lab_id, contribution_id, consent_text_id) where withdrawn_at is null;
select talkoo_tenant_table('contribution_consent');

-- What became of a contribution; an answer that is changed stays as history.
create table disposition (
  lab_id uuid not null,
  id uuid not null,
  contribution_id uuid not null,
  outcome text not null check (outcome in ('adopted', 'merged', 'deferred', 'declined')),
  reason jsonb not null,
  -- what it was merged into
  merged_into uuid,
  -- the theme, finding, decision or commitment that the answer rests on
  rests_on_kind text,
  rests_on_id uuid,
  deferred_until date,
  decided_by uuid,
  decided_at timestamptz not null,
  replaced_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, merged_into) references contribution (lab_id, id),
  foreign key (lab_id, decided_by) references participant (lab_id, id),
  check ((rests_on_kind is null) = (rests_on_id is null)),
  check ((outcome = 'merged') = (merged_into is not null))
);
create unique index disposition_now on disposition (lab_id, contribution_id) where replaced_at is null;
create index disposition_rests_on on disposition (lab_id, rests_on_kind, rests_on_id)
  where rests_on_id is not null;
select talkoo_tenant_table('disposition');
