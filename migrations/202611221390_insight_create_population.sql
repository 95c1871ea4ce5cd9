-- Who lives here, as official figures say it: each import is kept, the newest of a dimension counts.

create table population_import (
  lab_id uuid not null references lab (id),
  id uuid not null,
  title text not null,
  address text not null,
  licence text not null,
  as_of date not null,
  -- of the figures and their source, so that the same file twice changes nothing
  hash text not null,
  imported_by uuid,
  imported_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, imported_by) references participant (lab_id, id)
);
create index population_import_newest on population_import (lab_id, imported_at desc);
select talkoo_tenant_table('population_import');

create table population_count (
  lab_id uuid not null,
  population_import_id uuid not null,
  dimension text not null check (dimension in ('total', 'age-band', 'gender', 'place', 'belonging')),
  -- an age band, a gender, a belonging or the id of a place; 'all' for the total
  code text not null,
  count int not null check (count >= 0),
  primary key (lab_id, population_import_id, dimension, code),
  foreign key (lab_id, population_import_id) references population_import (lab_id, id)
);
select talkoo_tenant_table('population_count');
