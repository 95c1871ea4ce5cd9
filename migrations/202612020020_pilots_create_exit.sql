-- How a pilot ends: what was decided against which criteria, and what is still there after half a year and a year.

create table pilot_exit (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  outcome text not null check (outcome in ('adopt', 'adapt', 'scale', 'stop', 'transfer')),
  -- the decision of the initiative that holds who had power, and how deeply people were involved
  decision_id uuid not null,
  criteria_number int not null,
  verdicts jsonb not null,
  reasons jsonb not null,
  decided_on date not null,
  made_by uuid,
  made_at timestamptz not null,
  -- what the people of the pilot are told, and since when they are being told
  told jsonb,
  telling_since timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id),
  foreign key (lab_id, decision_id) references decision (lab_id, id),
  foreign key (lab_id, pilot_id, criteria_number) references pilot_criteria (lab_id, pilot_id, number),
  foreign key (lab_id, made_by) references participant (lab_id, id)
);
create index pilot_exit_newest on pilot_exit (lab_id, pilot_id, id desc);
select talkoo_tenant_table('pilot_exit');

create table pilot_follow_up (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  months int not null check (months in (6, 12)),
  due_on date not null,
  done_on date,
  standing text check (standing in ('still', 'partly', 'gone')),
  words text not null default '',
  noted_by uuid,
  primary key (lab_id, id),
  unique (lab_id, pilot_id, months),
  check ((done_on is null) = (standing is null)),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create index pilot_follow_up_due on pilot_follow_up (lab_id, due_on) where done_on is null;
select talkoo_tenant_table('pilot_follow_up');
