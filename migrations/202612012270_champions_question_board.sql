-- What champions ask each other, and what was answered.

create table champion_question (
  lab_id uuid not null references lab (id),
  id uuid not null,
  asked_by uuid,
  -- shown without a name; coordinators see it
  nameless boolean not null default false,
  title text not null,
  body text not null default '',
  tags text[] not null default '{}',
  asked_at timestamptz not null,
  helped_answer_id uuid,
  removed_at timestamptz,
  removed_by uuid,
  removed_because text not null default '',
  primary key (lab_id, id),
  foreign key (lab_id, asked_by) references participant (lab_id, id),
  foreign key (lab_id, removed_by) references participant (lab_id, id)
);
create index champion_question_newest on champion_question (lab_id, id desc);
select talkoo_tenant_table('champion_question');

create table champion_answer (
  lab_id uuid not null references lab (id),
  id uuid not null,
  question_id uuid not null,
  answered_by uuid,
  body text not null,
  answered_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  removed_because text not null default '',
  primary key (lab_id, id),
  foreign key (lab_id, question_id) references champion_question (lab_id, id),
  foreign key (lab_id, answered_by) references participant (lab_id, id),
  foreign key (lab_id, removed_by) references participant (lab_id, id)
);
create index champion_answer_of_question on champion_answer (lab_id, question_id);
select talkoo_tenant_table('champion_answer');
alter table champion_question add foreign key (lab_id, helped_answer_id) references champion_answer (lab_id, id);
