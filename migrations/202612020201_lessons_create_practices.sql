-- Good practices: what others can use, reviewed by people other than who wrote it.

create table good_practice (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  title jsonb not null,
  summary jsonb not null,
  problem jsonb not null,
  done jsonb not null,
  resources jsonb not null,
  success jsonb not null,
  difficulties jsonb not null,
  transfer jsonb not null,
  contact text not null,
  -- the adoption it grew from: its source stands above it in the tree
  adoption_id uuid,
  state text not null default 'draft'
    check (state in ('draft', 'submitted', 'in-review', 'sent-back', 'published', 'retired')),
  -- each time it is submitted is a round of its own
  round int not null default 0,
  retired_because text not null default '',
  written_by uuid,
  written_at timestamptz not null,
  submitted_at timestamptz,
  published_at timestamptz,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
create index good_practice_by_time on good_practice (lab_id, written_at desc, id desc);
create index good_practice_of_initiative on good_practice (lab_id, initiative_id);
create index good_practice_of_writer on good_practice (lab_id, written_by);
select talkoo_tenant_table('good_practice');

create table practice_review (
  lab_id uuid not null references lab (id),
  id uuid not null,
  good_practice_id uuid not null,
  round int not null,
  reviewer_id uuid,
  role text not null,
  begun_at timestamptz not null,
  verdict text check (verdict in ('ready', 'send-back')),
  words text not null default '',
  reviewed_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, good_practice_id) references good_practice (lab_id, id),
  foreign key (lab_id, reviewer_id) references participant (lab_id, id)
);
create unique index practice_review_once on practice_review (lab_id, good_practice_id, round, reviewer_id)
  where reviewer_id is not null;
create index practice_review_of_person on practice_review (lab_id, reviewer_id);
select talkoo_tenant_table('practice_review');

-- The published copy: all that everyone, and other labs, read of a practice. It stays when the practice is retired.
create table published_practice (
  lab_id uuid not null references lab (id) on delete cascade,
  good_practice_id uuid not null,
  edition int not null,
  title jsonb not null,
  summary jsonb not null,
  problem jsonb not null,
  done jsonb not null,
  resources jsonb not null,
  success jsonb not null,
  difficulties jsonb not null,
  transfer jsonb not null,
  contact text not null,
  reviews int not null,
  resident_reviews int not null,
  adoption_id uuid,
  first_published_at timestamptz not null,
  published_at timestamptz not null,
  retired_at timestamptz,
  retired_because text not null default '',
  primary key (lab_id, good_practice_id)
);
create unique index published_practice_by_id on published_practice (good_practice_id);
create index published_practice_by_time on published_practice (first_published_at desc, good_practice_id desc);
create index published_practice_of_adoption on published_practice (adoption_id);
select talkoo_site_table('published_practice');
