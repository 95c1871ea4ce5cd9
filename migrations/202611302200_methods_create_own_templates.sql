-- Methods that a lab has adapted to its region: the draft being worked on, and the versions that were published.

create table own_template (
  lab_id uuid not null references lab (id),
  id uuid not null,
  template_id text not null,
  content jsonb not null,
  copied_from text not null default '',
  begun_by uuid,
  begun_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (lab_id, id),
  unique (lab_id, template_id)
);
select talkoo_tenant_table('own_template');

-- What was published never changes: processes run on it.
create table template_version (
  lab_id uuid not null references lab (id),
  template_id text not null,
  version text not null,
  content jsonb not null,
  what_changed text not null default '',
  published_by uuid,
  published_at timestamptz not null,
  primary key (lab_id, template_id, version),
  foreign key (lab_id, template_id) references own_template (lab_id, template_id)
);
select talkoo_tenant_table('template_version');
