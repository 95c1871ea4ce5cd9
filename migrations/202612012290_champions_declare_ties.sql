-- What a facilitator says of their ties to the provider. The one that nothing replaced counts; older ones stay.

create table facilitator_declaration (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  participant_id uuid not null,
  has_ties boolean not null,
  provider_words text not null default '',
  employer_words text not null default '',
  money_words text not null default '',
  family_words text not null default '',
  -- one sentence of it may stand on the public page
  public boolean not null default false,
  declared_on date not null,
  declared_at timestamptz not null,
  replaced_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
create unique index facilitator_declaration_now on facilitator_declaration (lab_id, initiative_id, participant_id)
  where replaced_at is null;
select talkoo_tenant_table('facilitator_declaration');
