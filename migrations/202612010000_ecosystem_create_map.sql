-- Who has a part in the lab's work: organisations, groups and people by sector, what ties them, and how the picture lies.

create table stakeholder (
  lab_id uuid not null references lab (id),
  id uuid not null,
  kind text not null check (kind in ('organisation', 'group', 'person')),
  name text not null,
  -- the name in plain letters: finds the same one written in another way
  name_key text not null,
  helix text not null check (helix in ('public', 'business', 'research', 'community')),
  -- a word of methods/roles.json, such as 'resident'
  role text,
  organisation_id uuid,
  participant_id uuid,
  place_id uuid,
  -- what is at stake for them
  stake text not null default '',
  interest int check (interest between 1 and 5),
  influence int check (influence between 1 and 5),
  -- for those who keep the map alone
  contact text not null default '',
  website text not null default '',
  public boolean not null default false,
  added_by uuid,
  added_at timestamptz not null,
  version int not null default 1,
  removed_at timestamptz,
  -- the entry that is kept, where one was there twice
  merged_into uuid,
  primary key (lab_id, id),
  check (kind <> 'organisation' or organisation_id is null),
  check (kind = 'person' or participant_id is null),
  check (merged_into is null or removed_at is not null),
  foreign key (lab_id, organisation_id) references stakeholder (lab_id, id),
  foreign key (lab_id, merged_into) references stakeholder (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, place_id) references place (lab_id, id),
  foreign key (lab_id, added_by) references participant (lab_id, id)
);
create index stakeholder_by_name on stakeholder (lab_id, lower(name), id) where removed_at is null;
create index stakeholder_by_name_key on stakeholder (lab_id, name_key);
create index stakeholder_of_organisation on stakeholder (lab_id, organisation_id) where organisation_id is not null;
create unique index stakeholder_of_participant on stakeholder (lab_id, participant_id)
  where participant_id is not null and removed_at is null;
select talkoo_tenant_table('stakeholder');

-- Who has a part in which initiative. Only the id of the initiative: it belongs to a module above.
create table involvement (
  lab_id uuid not null references lab (id),
  id uuid not null,
  stakeholder_id uuid not null,
  initiative_id uuid not null,
  part text not null default '',
  since date not null,
  ended_on date,
  added_by uuid,
  added_at timestamptz not null,
  primary key (lab_id, id),
  check (ended_on >= since),
  foreign key (lab_id, stakeholder_id) references stakeholder (lab_id, id),
  foreign key (lab_id, added_by) references participant (lab_id, id)
);
create unique index involvement_now on involvement (lab_id, initiative_id, stakeholder_id) where ended_on is null;
create index involvement_of_stakeholder on involvement (lab_id, stakeholder_id);
select talkoo_tenant_table('involvement');

-- That somebody took part in something, written down by a person: what makes an entry active.
create table stakeholder_act (
  lab_id uuid not null references lab (id),
  id uuid not null,
  stakeholder_id uuid not null,
  initiative_id uuid,
  on_day date not null,
  note text not null,
  noted_by uuid,
  noted_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, stakeholder_id) references stakeholder (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create index stakeholder_act_newest on stakeholder_act (lab_id, stakeholder_id, on_day desc);
select talkoo_tenant_table('stakeholder_act');

-- What ties two of them. Kinds without a direction are kept with the smaller id first.
create table tie (
  lab_id uuid not null references lab (id),
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null check (kind in ('works-together', 'funds', 'refers', 'shares-data', 'supplies', 'informal')),
  strength int not null check (strength between 1 and 3),
  -- none: longer than anybody knows
  since date,
  until date,
  initiative_id uuid,
  note text not null default '',
  public boolean not null default false,
  made_by uuid,
  made_at timestamptz not null,
  version int not null default 1,
  removed_at timestamptz,
  primary key (lab_id, id),
  check (from_id <> to_id),
  check (until >= since),
  foreign key (lab_id, from_id) references stakeholder (lab_id, id),
  foreign key (lab_id, to_id) references stakeholder (lab_id, id),
  foreign key (lab_id, made_by) references participant (lab_id, id)
);
create unique index tie_standing on tie (lab_id, from_id, to_id, kind) where until is null and removed_at is null;
create index tie_to on tie (lab_id, to_id);
select talkoo_tenant_table('tie');

-- Where each of them lies in the picture: worked out by a job, never while somebody waits for a page.
create table network_layout (
  lab_id uuid not null references lab (id),
  graph_hash text not null,
  positions jsonb not null,
  -- when the ties were read that it was made from
  read_at timestamptz not null,
  primary key (lab_id)
);
select talkoo_tenant_table('network_layout');
