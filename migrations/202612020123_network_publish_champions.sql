-- How many champions a lab has that published something: a copy without names, small numbers hidden before it is made.

create table published_champions (
  lab_id uuid primary key references lab (id) on delete cascade,
  -- none where it is hidden
  total int,
  -- by profession, only those that may be read
  professions jsonb not null default '{}',
  copied_at timestamptz not null
);
select talkoo_site_table('published_champions');
