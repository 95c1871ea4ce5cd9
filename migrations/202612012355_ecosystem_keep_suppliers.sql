-- Local suppliers, early notices of what will be needed, and how much of the spending stays here.

create table supplier (
  lab_id uuid not null references lab (id),
  id uuid not null,
  name text not null,
  name_key text not null,
  -- its entry of the map, where it has one
  stakeholder_id uuid,
  offers text not null default '',
  place_id uuid,
  size text not null check (size in ('one', 'small', 'medium', 'large')),
  since int check (since between 1000 and 2200),
  contact text not null default '',
  -- the supplier agreed that everybody reads it, and who said so
  public boolean not null default false,
  agreed_words text not null default '',
  contact_public boolean not null default false,
  added_by uuid,
  added_at timestamptz not null,
  version int not null default 1,
  removed_at timestamptz,
  primary key (lab_id, id),
  check (not public or agreed_words <> ''),
  foreign key (lab_id, stakeholder_id) references stakeholder (lab_id, id),
  foreign key (lab_id, place_id) references place (lab_id, id),
  foreign key (lab_id, added_by) references participant (lab_id, id)
);
create unique index supplier_by_name on supplier (lab_id, name_key) where removed_at is null;
select talkoo_tenant_table('supplier');

create table coming_need (
  lab_id uuid not null references lab (id),
  id uuid not null,
  what text not null,
  about_when text not null,
  about_amount text not null default '',
  whom_to_ask text not null,
  expires_on date not null,
  published_by uuid,
  published_at timestamptz not null,
  ended_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, published_by) references participant (lab_id, id)
);
select talkoo_tenant_table('coming_need');

create table spend (
  lab_id uuid not null references lab (id),
  id uuid not null,
  -- '2026-Q1' or '2026-03'
  period text not null check (period ~ '^[12][0-9]{3}-(Q[1-4]|(0[1-9]|1[0-2]))$'),
  organisation_id uuid not null,
  -- none: not a local supplier
  supplier_id uuid,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, organisation_id) references stakeholder (lab_id, id),
  foreign key (lab_id, supplier_id) references supplier (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create unique index spend_once on spend (lab_id, period, organisation_id, supplier_id) nulls not distinct;
select talkoo_tenant_table('spend');

-- What the lab means by local; figures name the version they were reckoned by.
create table local_meaning (
  lab_id uuid not null references lab (id),
  version int not null,
  words text not null,
  place_ids uuid[] not null,
  stated_by uuid,
  stated_at timestamptz not null,
  primary key (lab_id, version),
  foreign key (lab_id, stated_by) references participant (lab_id, id)
);
select talkoo_tenant_table('local_meaning');
