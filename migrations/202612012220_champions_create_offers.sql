-- People who say that they want to be a champion, or whom somebody else names.

create table champion_offer (
  lab_id uuid not null references lab (id),
  id uuid not null,
  kind text not null check (kind in ('self', 'nomination')),
  name text not null,
  phone text not null default '',
  email text not null default '',
  -- would rather be rung than write
  ring_me boolean not null default false,
  place_id uuid,
  place_words text not null default '',
  why text not null default '',
  language text not null,
  nominated_by text not null default '',
  nominator_contact text not null default '',
  -- whether the one who was named knows of it
  knows boolean not null default true,
  -- more came from this network than is usual: a person looks first
  crowded boolean not null default false,
  state text not null default 'new' check (state in ('new', 'talking', 'accepted', 'declined')),
  note text not null default '',
  said_yes_on date,
  handled_by uuid,
  handled_at timestamptz,
  answer text not null default '',
  participant_id uuid,
  champion_id uuid,
  received_at timestamptz not null,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, place_id) references place (lab_id, id),
  foreign key (lab_id, handled_by) references participant (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, champion_id) references champion (lab_id, id)
);
create index champion_offer_waiting on champion_offer (lab_id, received_at) where state in ('new', 'talking');
select talkoo_tenant_table('champion_offer');
