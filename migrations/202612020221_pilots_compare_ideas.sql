-- Ideas side by side: criteria that residents set, what people give each idea, and what came in on paper.

create table idea_comparison (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  number int not null check (number > 0),
  -- the residents' group that sets the criteria, where one does
  group_id uuid,
  state text not null default 'drafting' check (state in ('drafting', 'scoring', 'closed')),
  -- who agreed on the criteria, where and when, in their words
  agreed text not null default '',
  made_by uuid,
  made_at timestamptz not null,
  fixed_by uuid,
  fixed_at timestamptz,
  closed_at timestamptz,
  primary key (lab_id, id),
  unique (lab_id, initiative_id, number),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, group_id) references resident_group (lab_id, id),
  foreign key (lab_id, made_by) references participant (lab_id, id),
  foreign key (lab_id, fixed_by) references participant (lab_id, id)
);
select talkoo_tenant_table('idea_comparison');

create table idea_criterion (
  lab_id uuid not null references lab (id),
  id uuid not null,
  idea_comparison_id uuid not null,
  position int not null,
  label jsonb not null,
  why jsonb not null,
  weight int not null check (weight between 1 and 3),
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, idea_comparison_id) references idea_comparison (lab_id, id) on delete cascade,
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create index idea_criterion_of_comparison on idea_criterion (lab_id, idea_comparison_id, position, id);
select talkoo_tenant_table('idea_criterion');

create table idea_compared (
  lab_id uuid not null references lab (id),
  idea_comparison_id uuid not null,
  solution_idea_id uuid not null,
  primary key (lab_id, idea_comparison_id, solution_idea_id),
  foreign key (lab_id, idea_comparison_id) references idea_comparison (lab_id, id) on delete cascade,
  foreign key (lab_id, solution_idea_id) references solution_idea (lab_id, id)
);
create index idea_compared_by_idea on idea_compared (lab_id, solution_idea_id);
select talkoo_tenant_table('idea_compared');

-- What one person gives one idea on one criterion: confidential, no record of its own, its key makes a copy harmless.
create table idea_score (
  lab_id uuid not null references lab (id),
  idea_comparison_id uuid not null,
  participant_id uuid not null,
  solution_idea_id uuid not null,
  idea_criterion_id uuid not null,
  score int not null check (score between 1 and 5),
  primary key (lab_id, idea_comparison_id, participant_id, solution_idea_id, idea_criterion_id),
  foreign key (lab_id, idea_comparison_id, solution_idea_id)
    references idea_compared (lab_id, idea_comparison_id, solution_idea_id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, idea_criterion_id) references idea_criterion (lab_id, id)
);
create index idea_score_of_participant on idea_score (lab_id, participant_id);
select talkoo_tenant_table('idea_score');

-- A pile of sheets about one idea, keyed in as counts.
create table idea_paper (
  lab_id uuid not null references lab (id),
  id uuid not null,
  idea_comparison_id uuid not null,
  solution_idea_id uuid not null,
  words text not null,
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (lab_id, id),
  foreign key (lab_id, idea_comparison_id, solution_idea_id)
    references idea_compared (lab_id, idea_comparison_id, solution_idea_id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create index idea_paper_of_comparison on idea_paper (lab_id, idea_comparison_id, id);
select talkoo_tenant_table('idea_paper');

create table idea_paper_count (
  lab_id uuid not null references lab (id),
  idea_paper_id uuid not null,
  idea_criterion_id uuid not null,
  score int not null check (score between 1 and 5),
  people int not null check (people between 1 and 1000),
  primary key (lab_id, idea_paper_id, idea_criterion_id, score),
  foreign key (lab_id, idea_paper_id) references idea_paper (lab_id, id) on delete cascade,
  foreign key (lab_id, idea_criterion_id) references idea_criterion (lab_id, id)
);
select talkoo_tenant_table('idea_paper_count');
