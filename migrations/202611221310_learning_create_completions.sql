-- What people have learned. The paths themselves are files in methods/learning.

-- How far a person has come in one module of a path: the answers they gave last, and a reflection that is theirs alone.
create table learning_progress (
  lab_id uuid not null references lab (id),
  participant_id uuid not null,
  path_key text not null,
  module_key text not null,
  answers jsonb not null default '{}',
  begun_at timestamptz not null,
  finished_at timestamptz,
  reflection text not null default '',
  reflected_at timestamptz,
  primary key (lab_id, participant_id, path_key, module_key),
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
select talkoo_tenant_table('learning_progress');

-- That a person has completed a path: here on the site, or on paper and recorded by somebody.
create table learning_completion (
  lab_id uuid not null references lab (id),
  id uuid not null,
  participant_id uuid not null,
  path_key text not null,
  path_version text not null,
  mode text not null check (mode in ('site', 'paper')),
  completed_on date not null,
  note text not null default '',
  recorded_by uuid,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_because text not null default '',
  primary key (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
create unique index learning_completion_once on learning_completion (lab_id, participant_id, path_key)
  where withdrawn_at is null;
select talkoo_tenant_table('learning_completion');
