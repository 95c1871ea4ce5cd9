-- Policies, tenders and contracts held against a checklist of co-production, and what was decided about what is missing.

create table policy_text (
  lab_id uuid not null references lab (id),
  id uuid not null,
  organisation_id uuid not null,
  title text not null,
  kind text not null check (kind in ('policy', 'tender', 'contract')),
  dated date,
  link text not null default '',
  checklist_id text not null,
  checklist_version text not null,
  -- how often it was checked
  rounds int not null default 0,
  added_by uuid,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, organisation_id) references stakeholder (lab_id, id),
  foreign key (lab_id, added_by) references participant (lab_id, id)
);
create index policy_text_of_organisation on policy_text (lab_id, organisation_id);
select talkoo_tenant_table('policy_text');

create table policy_answer (
  lab_id uuid not null references lab (id),
  policy_text_id uuid not null,
  round int not null,
  point text not null,
  answer text not null check (answer in ('present', 'partly', 'missing')),
  place text not null default '',
  answered_by uuid,
  answered_at timestamptz not null,
  primary key (lab_id, policy_text_id, round, point),
  foreign key (lab_id, policy_text_id) references policy_text (lab_id, id),
  foreign key (lab_id, answered_by) references participant (lab_id, id)
);
select talkoo_tenant_table('policy_answer');

create table policy_clause (
  lab_id uuid not null references lab (id),
  policy_text_id uuid not null,
  point text not null,
  decision text not null check (decision in ('adopted', 'edited', 'not-adopted')),
  -- the text as it was adopted
  clause text not null default '',
  reason text not null default '',
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (lab_id, policy_text_id, point),
  check (decision = 'not-adopted' or clause <> ''),
  check (decision <> 'not-adopted' or reason <> ''),
  foreign key (lab_id, policy_text_id) references policy_text (lab_id, id),
  foreign key (lab_id, decided_by) references participant (lab_id, id)
);
select talkoo_tenant_table('policy_clause');
