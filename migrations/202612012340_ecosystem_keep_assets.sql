-- What people and organisations of the lab offer to its work, with their agreement, and who was asked for it.

create table asset (
  lab_id uuid not null references lab (id),
  id uuid not null,
  kind text not null check (kind in ('skill', 'place', 'equipment', 'time')),
  title text not null,
  words text not null default '',
  -- one of both: a person of the lab, or an organisation or group of the map
  participant_id uuid,
  stakeholder_id uuid,
  place_id uuid,
  available text not null default '',
  languages text not null default '',
  limits text not null default '',
  -- who may read it, as far as the agreement goes
  audience text not null check (audience in ('roles', 'everybody')),
  -- how an organisation agreed, who said so, and until when; people agree by their consents
  agreed_how text check (agreed_how in ('spoken', 'paper')),
  agreed_words text not null default '',
  agreed_at timestamptz,
  agreement_ended_at timestamptz,
  added_by uuid,
  added_at timestamptz not null,
  version int not null default 1,
  removed_at timestamptz,
  primary key (lab_id, id),
  check (num_nonnulls(participant_id, stakeholder_id) <= 1),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, stakeholder_id) references stakeholder (lab_id, id),
  foreign key (lab_id, place_id) references place (lab_id, id),
  foreign key (lab_id, added_by) references participant (lab_id, id)
);
create index asset_by_title on asset (lab_id, lower(title), id) where removed_at is null;
create index asset_of_participant on asset (lab_id, participant_id) where participant_id is not null;
create index asset_of_stakeholder on asset (lab_id, stakeholder_id) where stakeholder_id is not null;
select talkoo_tenant_table('asset');

-- Somebody was asked for what they offer, for one activity of an initiative.
create table asset_request (
  lab_id uuid not null references lab (id),
  id uuid not null,
  asset_id uuid not null,
  initiative_id uuid not null,
  activity_id uuid not null,
  words text not null,
  on_day date,
  asked_by uuid,
  asked_at timestamptz not null,
  answer text check (answer in ('yes', 'no')),
  answer_how text check (answer_how in ('page', 'spoken')),
  answer_words text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  used_on date,
  thanks text not null default '',
  thanked_at timestamptz,
  withdrawn_at timestamptz,
  primary key (lab_id, id),
  check ((answer is null) = (answered_at is null)),
  check (used_on is null or answer = 'yes'),
  check (thanked_at is null or used_on is not null),
  foreign key (lab_id, asset_id) references asset (lab_id, id),
  foreign key (lab_id, asked_by) references participant (lab_id, id),
  foreign key (lab_id, answered_by) references participant (lab_id, id)
);
create index asset_request_of_asset on asset_request (lab_id, asset_id);
create index asset_request_of_initiative on asset_request (lab_id, initiative_id);
-- Nobody is asked twice for the same while the first asking stands.
create unique index asset_request_open on asset_request (lab_id, asset_id, activity_id)
  where withdrawn_at is null and used_on is null and answer is distinct from 'no';
select talkoo_tenant_table('asset_request');
