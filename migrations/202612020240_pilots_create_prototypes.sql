-- Prototypes: something made to be tried by people before it is a pilot, in versions that are kept.

create table prototype (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  title jsonb not null,
  public boolean not null default false,
  archived_at timestamptz,
  made_by uuid,
  made_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, made_by) references participant (lab_id, id)
);
create index prototype_of_initiative on prototype (lab_id, initiative_id, id desc);
select talkoo_tenant_table('prototype');

create table prototype_version (
  lab_id uuid not null references lab (id),
  id uuid not null,
  prototype_id uuid not null,
  number int not null check (number > 0),
  what jsonb not null,
  -- what we want to learn from those who try it
  learn jsonb not null,
  -- what people said of the version before, and we changed: said of every version but the first
  changed_because jsonb not null default '{}',
  blob_id uuid,
  -- what the picture shows, for those who do not see it
  shows text not null default '',
  made_on date not null,
  written_by uuid,
  written_at timestamptz not null,
  -- how often its words were put right; once somebody tried it they stay
  version int not null default 1,
  primary key (lab_id, id),
  unique (lab_id, prototype_id, number),
  check (blob_id is null or shows <> ''),
  foreign key (lab_id, prototype_id) references prototype (lab_id, id) on delete cascade,
  foreign key (lab_id, blob_id) references blob (lab_id, id),
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
select talkoo_tenant_table('prototype_version');

-- Who tried a version, and what they said: one person of the lab who agreed, or people in words.
create table prototype_trial (
  lab_id uuid not null references lab (id),
  id uuid not null,
  prototype_id uuid not null,
  prototype_version_id uuid not null,
  tried_on date not null,
  who text not null,
  people int not null check (people > 0),
  participant_id uuid,
  said text not null,
  -- everyone may read what they said; otherwise those with a role in the initiative
  open boolean not null,
  -- the exact words the person agreed to
  consent_text_id uuid,
  mode text check (mode in ('spoken', 'paper')),
  witness text not null default '',
  noted_by uuid,
  noted_at timestamptz not null,
  -- their words were taken out again: asked for, or noted wrongly
  taken_back_at timestamptz,
  primary key (lab_id, id),
  check (participant_id is null or consent_text_id is not null),
  check ((consent_text_id is null) = (mode is null)),
  foreign key (lab_id, prototype_id) references prototype (lab_id, id) on delete cascade,
  foreign key (lab_id, prototype_version_id) references prototype_version (lab_id, id) on delete cascade,
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, consent_text_id) references consent_text (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create index prototype_trial_of_version on prototype_trial (lab_id, prototype_version_id, tried_on, id);
create index prototype_trial_of_prototype on prototype_trial (lab_id, prototype_id);
create index prototype_trial_of_participant on prototype_trial (lab_id, participant_id);
select talkoo_tenant_table('prototype_trial');

-- A version changed because of what was said in these trials.
create table prototype_reason (
  lab_id uuid not null references lab (id),
  prototype_version_id uuid not null,
  prototype_trial_id uuid not null,
  primary key (lab_id, prototype_version_id, prototype_trial_id),
  foreign key (lab_id, prototype_version_id) references prototype_version (lab_id, id) on delete cascade,
  foreign key (lab_id, prototype_trial_id) references prototype_trial (lab_id, id) on delete cascade
);
select talkoo_tenant_table('prototype_reason');
