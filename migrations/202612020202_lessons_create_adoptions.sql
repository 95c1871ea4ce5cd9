-- Adoption: one lab's use of another lab's practice, with what it changed and what came of it.

create table adoption (
  lab_id uuid not null references lab (id),
  id uuid not null,
  -- the foreign end as it was called when the adoption began
  source_lab_id uuid not null,
  source_lab text not null,
  source_practice_id uuid not null,
  source_title jsonb not null,
  initiative_id uuid,
  why text not null,
  state text not null default 'considering' check (state in ('considering', 'adapting', 'in-use', 'stopped')),
  stopped_because text not null default '',
  started_by uuid,
  started_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, started_by) references participant (lab_id, id)
);
create unique index adoption_once on adoption (lab_id, source_practice_id) where state <> 'stopped';
create index adoption_by_time on adoption (lab_id, started_at desc, id desc);
create index adoption_of_initiative on adoption (lab_id, initiative_id);
create index adoption_of_starter on adoption (lab_id, started_by);
select talkoo_tenant_table('adoption');

create table adaptation (
  lab_id uuid not null references lab (id),
  id uuid not null,
  adoption_id uuid not null,
  what jsonb not null,
  was jsonb not null,
  became jsonb not null,
  why jsonb not null,
  noted_by uuid,
  noted_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, adoption_id) references adoption (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create index adaptation_of_adoption on adaptation (lab_id, adoption_id, id);
create index adaptation_of_person on adaptation (lab_id, noted_by);
select talkoo_tenant_table('adaptation');

create table adoption_report (
  lab_id uuid not null references lab (id),
  id uuid not null,
  adoption_id uuid not null,
  result jsonb not null,
  reported_on date not null,
  reported_by uuid,
  reported_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, adoption_id) references adoption (lab_id, id),
  foreign key (lab_id, reported_by) references participant (lab_id, id)
);
create index adoption_report_of_adoption on adoption_report (lab_id, adoption_id, id);
create index adoption_report_of_person on adoption_report (lab_id, reported_by);
select talkoo_tenant_table('adoption_report');

-- What the adopting lab reported: all that the lab of the source, and everyone, read of an adoption.
create table published_adoption (
  lab_id uuid not null references lab (id) on delete cascade,
  adoption_id uuid not null,
  source_lab_id uuid not null,
  source_practice_id uuid not null,
  state text not null,
  stopped_because text not null default '',
  adaptations jsonb not null,
  reports jsonb not null,
  published_at timestamptz not null,
  primary key (lab_id, adoption_id)
);
create index published_adoption_of_source on published_adoption (source_practice_id, published_at);
select talkoo_site_table('published_adoption');
