-- Files of contributions on their way in; reports and what was decided about them;
-- contributions that seem to say the same.

-- A file as text, in pieces, until its lines are imported.
create table import_piece (
  lab_id uuid not null references lab (id),
  file_id uuid not null,
  -- where it begins, in bytes of UTF-8
  starts_at bigint not null,
  words text not null,
  primary key (lab_id, file_id, starts_at)
);
select talkoo_tenant_table('import_piece');

create table import_run (
  lab_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  state text not null
    check (state in
      ('uploaded', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'failed')),
  file_id uuid not null,
  file_name text not null,
  file_hash text not null,
  byte_count bigint not null,
  encoding text not null,
  separator text not null,
  columns jsonb not null,
  -- which column is what, and how dates are written; none until somebody chose
  mapping jsonb,
  -- where the texts come from and under which licence, as every contribution says it
  source text not null default '',
  source_key text not null default '',
  bytes_read bigint not null default 0,
  lines_read int not null default 0,
  ready_count int not null default 0,
  wrong_count int not null default 0,
  known_count int not null default 0,
  kept_count int not null default 0,
  withdrawn_count int not null default 0,
  problem text not null default '',
  started_by uuid,
  started_at timestamptz not null,
  -- the last sign of life of the work on it
  moved_at timestamptz not null,
  confirmed_by uuid,
  applied_at timestamptz,
  undone_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, started_by) references participant (lab_id, id),
  foreign key (lab_id, confirmed_by) references participant (lab_id, id)
);
create index import_run_newest on import_run (lab_id, initiative_id, started_at desc, id desc);
select talkoo_tenant_table('import_run');

-- One line of a file, checked: ready, wrong with the reason, or here already. Goes when the import is applied.
create table import_line (
  lab_id uuid not null,
  import_run_id uuid not null,
  line int not null,
  state text not null check (state in ('ready', 'wrong', 'known')),
  reason text not null default '',
  detail text not null default '',
  title text not null default '',
  body text not null default '',
  language text not null default 'und',
  language_by text not null default 'detected',
  place_id uuid,
  captured_at timestamptz,
  import_key text,
  contribution_id uuid,
  receipt_hash text,
  primary key (lab_id, import_run_id, line),
  foreign key (lab_id, import_run_id) references import_run (lab_id, id)
);
create index import_line_wrong on import_line (lab_id, import_run_id, line) where state = 'wrong';
create index import_line_key on import_line (lab_id, import_run_id, import_key)
  where import_key is not null;
select talkoo_tenant_table('import_line');

create index contribution_of_import on contribution (lab_id, import_id) where import_id is not null;

create table moderation_decision (
  lab_id uuid not null,
  id uuid not null,
  contribution_id uuid not null,
  initiative_id uuid not null,
  outcome text not null check (outcome in ('kept', 'released', 'hidden', 'sensitive')),
  reason text not null default '',
  because text not null default '',
  state_before text not null,
  sensitive_before boolean not null,
  decided_by uuid,
  decided_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, decided_by) references participant (lab_id, id),
  foreign key (lab_id, undone_by) references participant (lab_id, id)
);
create index moderation_decision_of on moderation_decision (lab_id, contribution_id, decided_at desc);
create index moderation_decision_hidden on moderation_decision (lab_id, decided_at desc, id desc)
  where outcome = 'hidden';
select talkoo_tenant_table('moderation_decision');

-- Somebody says that a contribution should not stand as it does; waits until it is decided.
create table moderation_report (
  lab_id uuid not null,
  id uuid not null,
  contribution_id uuid not null,
  initiative_id uuid not null,
  reason text not null,
  words text not null default '',
  reported_by uuid,
  reported_at timestamptz not null,
  decision_id uuid,
  primary key (lab_id, id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, reported_by) references participant (lab_id, id),
  foreign key (lab_id, decision_id) references moderation_decision (lab_id, id)
);
create index moderation_report_waiting on moderation_report (lab_id, contribution_id)
  where decision_id is null;
create unique index moderation_report_once on moderation_report (lab_id, contribution_id, reported_by)
  where decision_id is null and reported_by is not null;
create index contribution_quarantined on contribution (lab_id, received_at) where state = 'quarantined';
select talkoo_tenant_table('moderation_report');

-- How a contribution was worded when it was last compared with the others.
create table contribution_shape (
  lab_id uuid not null,
  contribution_id uuid not null,
  version int not null,
  primary key (lab_id, contribution_id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id)
);
select talkoo_tenant_table('contribution_shape');

-- Contributions that share a band are alike: equal numbers, so that an index of plain keys finds them.
create table contribution_band (
  lab_id uuid not null,
  initiative_id uuid not null,
  band int not null,
  contribution_id uuid not null,
  primary key (lab_id, initiative_id, band, contribution_id),
  foreign key (lab_id, contribution_id) references contribution (lab_id, id)
);
create index contribution_band_of on contribution_band (lab_id, contribution_id);
select talkoo_tenant_table('contribution_band');

create table duplicate_pair (
  lab_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  -- the earlier of the two, and the later one
  first_id uuid not null,
  second_id uuid not null,
  similarity real not null,
  found_at timestamptz not null,
  decided text check (decided in ('same', 'not-same')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (lab_id, id),
  unique (lab_id, first_id, second_id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, first_id) references contribution (lab_id, id),
  foreign key (lab_id, second_id) references contribution (lab_id, id),
  foreign key (lab_id, decided_by) references participant (lab_id, id)
);
create index duplicate_pair_open on duplicate_pair (lab_id, initiative_id, similarity desc, id)
  where decided is null;
select talkoo_tenant_table('duplicate_pair');
