-- Who may pay for what a pilot becomes: asked, likely, secured, declined or not pursued.

create table funding_lead (
  lab_id uuid not null references lab (id),
  id uuid not null,
  pilot_id uuid not null,
  -- an organisation of the map; its name stays when it goes from there
  stakeholder_id uuid,
  funder text not null,
  -- whom to ring; read only by those who look after the pilot
  contact text not null default '',
  kind text not null check (kind in ('grant', 'municipal-budget', 'procurement', 'donation', 'in-kind')),
  -- in the pilot's currency
  amount_minor bigint not null check (amount_minor > 0),
  -- years of the business plan that it is for
  from_year int not null check (from_year between 1 and 10),
  to_year int not null check (to_year between from_year and 10),
  state text not null check (state in ('asked', 'likely', 'secured', 'declined', 'not-pursued')),
  next_step text not null default '',
  next_by uuid,
  next_on date,
  version int not null default 1,
  added_by uuid,
  added_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, pilot_id) references pilot (lab_id, id),
  foreign key (lab_id, stakeholder_id) references stakeholder (lab_id, id) on delete set null (stakeholder_id),
  foreign key (lab_id, next_by) references participant (lab_id, id),
  foreign key (lab_id, added_by) references participant (lab_id, id)
);
create index funding_lead_of_pilot on funding_lead (lab_id, pilot_id, id desc);
create index funding_lead_next on funding_lead (lab_id, next_on) where next_on is not null and state in ('asked', 'likely');
create index funding_lead_of_person on funding_lead (lab_id, next_by);
select talkoo_tenant_table('funding_lead');

-- Where a lead stood, and with which amount: a row for each change.
create table funding_standing (
  lab_id uuid not null references lab (id),
  id uuid not null,
  funding_lead_id uuid not null,
  state text not null check (state in ('asked', 'likely', 'secured', 'declined', 'not-pursued')),
  amount_minor bigint not null check (amount_minor > 0),
  from_year int not null,
  to_year int not null,
  because text not null default '',
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, funding_lead_id) references funding_lead (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create index funding_standing_of_lead on funding_standing (lab_id, funding_lead_id, id desc);
select talkoo_tenant_table('funding_standing');
