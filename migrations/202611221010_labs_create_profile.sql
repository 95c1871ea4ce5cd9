-- What a lab says of itself.

create table lab_profile (
  lab_id uuid primary key references lab (id),
  welcome jsonb not null default '{}',
  champion_name text not null default '',
  champion_phone text not null default '',
  contact_email text not null default '',
  postal_address text not null default '',
  operator_name text not null default '',
  accessibility jsonb not null default '{}',
  privacy jsonb not null default '{}',
  complaints jsonb not null default '{}',
  version int not null default 1
);
select talkoo_tenant_table('lab_profile');

-- A published copy of the lab's places, so that pages of the whole site can draw them.
alter table lab add column outline jsonb not null default '[]';
