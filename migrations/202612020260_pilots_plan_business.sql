-- Why a pilot can go on: what it will cost and bring in, whom it serves, and who may pay what is missing.

create table business_plan (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  first_year int not null check (first_year between 1900 and 2200),
  -- people served in each year; as many as the plan has years
  people int[] not null check (cardinality(people) between 1 and 10),
  -- what an hour that volunteers give would cost; shown apart, never money
  hour_rate_minor bigint check (hour_rate_minor >= 0),
  assumptions text not null default '',
  -- by how many percent people, staff costs and the largest income may turn out otherwise
  people_by int not null default 20 check (people_by between 1 and 90),
  staff_by int not null default 20 check (staff_by between 1 and 90),
  income_by int not null default 20 check (income_by between 1 and 90),
  -- its summary stands on the page of the pilot for everybody
  published_at timestamptz,
  version int not null default 1,
  written_by uuid,
  written_at timestamptz not null,
  primary key (lab_id, id),
  unique (lab_id, pilot_id),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id),
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
select talkoo_tenant_table('business_plan');

create table business_line (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  what text not null check (what in ('cost', 'income', 'volunteer')),
  kind text check (kind in ('staff', 'travel', 'premises', 'equipment', 'other')),
  words text not null,
  -- minor units of the pilot's currency; of volunteers' time, minutes
  amount bigint not null check (amount > 0),
  each text not null check (each in ('once', 'year', 'person')),
  from_year int not null check (from_year between 1 and 10),
  to_year int check (to_year between from_year and 10),
  growth_permille int not null default 0 check (growth_permille between -500 and 500),
  version int not null default 1,
  written_by uuid,
  written_at timestamptz not null,
  removed_at timestamptz,
  -- in the order in which the lines were written
  position int not null default 0,
  primary key (lab_id, id),
  check ((what = 'cost') = (kind is not null)),
  foreign key (lab_id, pilot_id) references business_plan (lab_id, pilot_id),
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
create index business_line_of_pilot on business_line (lab_id, pilot_id, position, id);
select talkoo_tenant_table('business_line');
