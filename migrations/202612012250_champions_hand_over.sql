-- What a champion who leaves hands over, and to whom: kept for ninety days.

create table champion_hand_over (
  lab_id uuid not null references lab (id),
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  made_by uuid,
  made_at timestamptz not null,
  note text not null default '',
  primary key (lab_id, id),
  check (from_id <> to_id),
  foreign key (lab_id, from_id) references participant (lab_id, id),
  foreign key (lab_id, to_id) references participant (lab_id, id),
  foreign key (lab_id, made_by) references participant (lab_id, id)
);
create index champion_hand_over_to on champion_hand_over (lab_id, to_id);
create index champion_hand_over_at on champion_hand_over (made_at);
select talkoo_tenant_table('champion_hand_over');

-- A piece of open work as it stood that day; what moved, and what only has to be known.
create table champion_hand_over_item (
  lab_id uuid not null references lab (id),
  hand_over_id uuid not null,
  kind text not null check (kind in ('session', 'call', 'notice', 'activity', 'voice')),
  thing_id uuid not null,
  title jsonb not null,
  -- whom it is about, where it is about somebody
  participant_id uuid,
  address text not null,
  due_on date,
  primary key (lab_id, hand_over_id, kind, thing_id),
  foreign key (lab_id, hand_over_id) references champion_hand_over (lab_id, id) on delete cascade,
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
select talkoo_tenant_table('champion_hand_over_item');

-- A person who said that the next one may have their number.
create table champion_hand_over_contact (
  lab_id uuid not null references lab (id),
  hand_over_id uuid not null,
  participant_id uuid not null,
  primary key (lab_id, hand_over_id, participant_id),
  foreign key (lab_id, hand_over_id) references champion_hand_over (lab_id, id) on delete cascade,
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
select talkoo_tenant_table('champion_hand_over_contact');
