-- Programmes: which labs ask to belong, who advises them, and what labs let stand beside the others.

create table programme_request (
  lab_id uuid primary key references lab (id) on delete cascade,
  programme_id uuid not null references programme (id) on delete cascade,
  kind text not null check (kind in ('asked', 'invited')),
  at timestamptz not null
);
select talkoo_site_table('programme_request');

create table centre_of_knowledge (
  id uuid primary key,
  programme_id uuid not null references programme (id) on delete cascade,
  name text not null,
  about jsonb not null default '{}',
  address text not null default '',
  unique (programme_id, name)
);
select talkoo_site_table('centre_of_knowledge');

-- A lab's wish that an initiative stands on the pages of its programme.
create table publication (
  lab_id uuid not null,
  initiative_id uuid not null,
  published_at timestamptz not null,
  primary key (lab_id, initiative_id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id) on delete cascade
);
select talkoo_tenant_table('publication');

-- The published copy: all that pages across labs may read of an initiative.
create table published_initiative (
  lab_id uuid not null references lab (id) on delete cascade,
  initiative_id uuid not null,
  title jsonb not null,
  summary jsonb not null,
  state text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  place text,
  latitude double precision,
  longitude double precision,
  method_id text,
  method jsonb,
  stage text,
  phases jsonb not null,
  figures jsonb not null,
  published_at timestamptz not null,
  copied_at timestamptz not null,
  primary key (lab_id, initiative_id)
);
select talkoo_site_table('published_initiative');
