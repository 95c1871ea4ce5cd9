-- Of which weeks a champion was warned, and how far: nearly full and too much are two warnings.

create table champion_load_warning (
  lab_id uuid not null references lab (id),
  champion_id uuid not null,
  -- the Monday of the week that was warned of
  monday date not null,
  step text not null check (step in ('near', 'over')),
  warned_at timestamptz not null,
  primary key (lab_id, champion_id, monday, step),
  foreign key (lab_id, champion_id) references champion (lab_id, id)
);
select talkoo_tenant_table('champion_load_warning');
create index champion_load_warning_at on champion_load_warning (warned_at);

-- Nobody knows which of the two an earlier mark meant; for its week both count as said.
insert into champion_load_warning (lab_id, champion_id, monday, step, warned_at)
  select c.lab_id, c.id, c.load_told_on, step, c.load_told_on from champion c, unnest(array['near', 'over']) as step
  where c.load_told_on is not null;
alter table champion drop column load_told_on;
