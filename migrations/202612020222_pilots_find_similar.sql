-- What others have tried already, for an idea or a pilot: whether to use it, adapt it or leave it, and why.

create table similar_solution (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  solution_idea_id uuid,
  pilot_id uuid,
  title text not null,
  place text not null default '',
  address text not null default '',
  -- where it was found
  source text not null default '',
  choice text check (choice in ('use', 'adapt', 'reject')),
  because text not null default '',
  noted_by uuid,
  noted_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (lab_id, id),
  check ((solution_idea_id is null) <> (pilot_id is null)),
  check ((choice is null) = (because = '')),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, solution_idea_id) references solution_idea (lab_id, id) on delete cascade,
  foreign key (lab_id, pilot_id) references pilot (lab_id, id) on delete cascade,
  foreign key (lab_id, noted_by) references participant (lab_id, id),
  foreign key (lab_id, decided_by) references participant (lab_id, id)
);
create index similar_solution_of_idea on similar_solution (lab_id, solution_idea_id, id);
create index similar_solution_of_pilot on similar_solution (lab_id, pilot_id, id);
select talkoo_tenant_table('similar_solution');
