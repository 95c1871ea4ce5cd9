-- Two who help each other: a mentor and a champion, or two buddies. It holds from when both have said yes.

create table champion_pair (
  lab_id uuid not null references lab (id),
  id uuid not null,
  kind text not null check (kind in ('mentor', 'buddy')),
  -- the mentor, or one of the buddies
  first_id uuid not null,
  -- the champion, or the other one
  second_id uuid not null,
  asked_by uuid,
  asked_at timestamptz not null,
  first_agreed_at timestamptz,
  second_agreed_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  primary key (lab_id, id),
  check (first_id <> second_id),
  foreign key (lab_id, first_id) references participant (lab_id, id),
  foreign key (lab_id, second_id) references participant (lab_id, id),
  foreign key (lab_id, asked_by) references participant (lab_id, id),
  foreign key (lab_id, ended_by) references participant (lab_id, id)
);
create index champion_pair_first on champion_pair (lab_id, first_id);
create index champion_pair_second on champion_pair (lab_id, second_id);
create unique index champion_pair_standing on champion_pair
  (lab_id, kind, least(first_id, second_id), greatest(first_id, second_id)) where ended_at is null;
select talkoo_tenant_table('champion_pair');
