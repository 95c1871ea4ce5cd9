-- Help that one organisation offers another, and the hours that were given.

create table help_offer (
  lab_id uuid not null references lab (id),
  id uuid not null,
  giver_id uuid not null,
  receiver_id uuid not null,
  what text not null,
  kind text not null check (kind in ('hours', 'things')),
  minutes_offered int check (minutes_offered > 0),
  from_day date,
  until_day date,
  state text not null check (state in ('offered', 'accepted', 'declined', 'withdrawn')),
  offered_by uuid,
  offered_at timestamptz not null,
  answer_how text check (answer_how in ('page', 'recorded')),
  answer_words text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  primary key (lab_id, id),
  check (giver_id <> receiver_id),
  check (until_day >= from_day),
  foreign key (lab_id, giver_id) references stakeholder (lab_id, id),
  foreign key (lab_id, receiver_id) references stakeholder (lab_id, id),
  foreign key (lab_id, offered_by) references participant (lab_id, id),
  foreign key (lab_id, answered_by) references participant (lab_id, id)
);
create index help_offer_of_giver on help_offer (lab_id, giver_id);
create index help_offer_of_receiver on help_offer (lab_id, receiver_id);
select talkoo_tenant_table('help_offer');

create table help_given (
  lab_id uuid not null references lab (id),
  id uuid not null,
  help_offer_id uuid not null,
  on_day date not null,
  minutes int not null check (minutes > 0),
  note text not null default '',
  noted_by uuid,
  noted_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, help_offer_id) references help_offer (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create index help_given_of_offer on help_given (lab_id, help_offer_id);
select talkoo_tenant_table('help_given');
