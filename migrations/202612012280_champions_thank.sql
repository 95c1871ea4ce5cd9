-- Words of thanks to a champion: theirs, and public only where both said yes.

create table champion_thanks (
  lab_id uuid not null references lab (id),
  id uuid not null,
  to_id uuid not null,
  from_id uuid,
  words text not null,
  given_at timestamptz not null,
  giver_agrees boolean not null default false,
  receiver_agrees boolean not null default false,
  primary key (lab_id, id),
  foreign key (lab_id, to_id) references participant (lab_id, id),
  foreign key (lab_id, from_id) references participant (lab_id, id)
);
create index champion_thanks_to on champion_thanks (lab_id, to_id);
create index champion_thanks_public on champion_thanks (lab_id, id) where giver_agrees and receiver_agrees;
select talkoo_tenant_table('champion_thanks');
