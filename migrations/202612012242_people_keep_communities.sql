-- The places whose people a champion keeps, and who wrote each person into the list.

alter table participant add column added_by uuid;
alter table participant add foreign key (lab_id, added_by) references participant (lab_id, id);

create table community_kept (
  lab_id uuid not null references lab (id),
  participant_id uuid not null,
  place_id uuid not null,
  set_at timestamptz not null,
  primary key (lab_id, participant_id, place_id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, place_id) references place (lab_id, id)
);
create index community_kept_of_place on community_kept (lab_id, place_id);
select talkoo_tenant_table('community_kept');
