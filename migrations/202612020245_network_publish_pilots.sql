-- The published copy of a public pilot, beside that of its initiative: it goes with it.
create table published_pilot (
  lab_id uuid not null,
  pilot_id uuid not null,
  initiative_id uuid not null,
  title jsonb not null,
  state text not null,
  starts_on date not null,
  last_day date not null,
  sectors jsonb not null,
  outcome text,
  -- people reached, cost per head and effect as everyone may read them: small numbers are hidden before they are written
  figures jsonb not null,
  primary key (lab_id, pilot_id),
  foreign key (lab_id, initiative_id) references published_initiative (lab_id, initiative_id) on delete cascade
);
create index published_pilot_of_initiative on published_pilot (lab_id, initiative_id);
select talkoo_site_table('published_pilot');
