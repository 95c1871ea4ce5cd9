-- Two entries of one person, merged, are one champion: one entry leads, the other stands behind it until the merge is undone.

alter table champion add column united_with uuid;
alter table champion add foreign key (lab_id, united_with) references champion (lab_id, id);
alter table champion add check (united_with <> id);

-- What went over with a merge, so that it can go back.
create table champion_union (
  lab_id uuid not null references lab (id),
  merge_id uuid not null,
  leading_id uuid not null,
  united_id uuid not null,
  moved jsonb not null,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (lab_id, merge_id),
  foreign key (lab_id, leading_id) references champion (lab_id, id),
  foreign key (lab_id, united_id) references champion (lab_id, id)
);
select talkoo_tenant_table('champion_union');
