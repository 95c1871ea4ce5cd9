-- How users and staff find a service, side by side, and what was changed because of it.

create table service_assessment (
  lab_id uuid not null references lab (id),
  id uuid not null,
  service_id uuid not null,
  opens_on date not null,
  closes_on date not null,
  closed_at timestamptz,
  opened_by uuid,
  opened_at timestamptz not null,
  primary key (lab_id, id),
  check (opens_on <= closes_on),
  foreign key (lab_id, service_id) references service (lab_id, id),
  foreign key (lab_id, opened_by) references participant (lab_id, id)
);
create index service_assessment_of_service on service_assessment (lab_id, service_id, id desc);
select talkoo_tenant_table('service_assessment');

-- What one person answered. The key makes a second answer replace the first, and goes once the round is over.
create table service_assessment_answer (
  lab_id uuid not null references lab (id),
  id uuid not null,
  service_assessment_id uuid not null,
  side text not null check (side in ('users', 'staff')),
  way text not null check (way in ('link', 'person', 'paper')),
  respondent_key text,
  grades int[] not null,
  words text not null default '',
  answered_on date not null,
  primary key (lab_id, id),
  unique (lab_id, service_assessment_id, respondent_key),
  foreign key (lab_id, service_assessment_id) references service_assessment (lab_id, id)
);
select talkoo_tenant_table('service_assessment_answer');

create table service_change (
  lab_id uuid not null references lab (id),
  id uuid not null,
  service_id uuid not null,
  -- the round it came from
  service_assessment_id uuid,
  title jsonb not null,
  words jsonb not null,
  on_day date not null,
  told_by uuid,
  told_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, service_id) references service (lab_id, id),
  foreign key (lab_id, service_assessment_id) references service_assessment (lab_id, id),
  foreign key (lab_id, told_by) references participant (lab_id, id)
);
create index service_change_of_service on service_change (lab_id, service_id, on_day desc, id desc);
select talkoo_tenant_table('service_change');
