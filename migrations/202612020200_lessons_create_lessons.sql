-- Lessons: what the work taught, on what it rests, how sure it is, and who agrees with it or contests it.

create table lesson (
  lab_id uuid not null references lab (id),
  id uuid not null,
  initiative_id uuid not null,
  claim jsonb not null,
  explanation jsonb not null default '{}',
  place_id uuid,
  place_words text not null default '',
  density text not null check (density in ('sparse', 'village', 'town')),
  service text not null,
  mode text not null check (mode in ('commission', 'design', 'deliver', 'assess')),
  level text not null check (level in ('individual', 'group', 'collective')),
  -- 1 tentative, 2 supported, 3 strong
  confidence smallint not null check (confidence between 1 and 3),
  confidence_because jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  withdrawn_because text not null default '',
  written_by uuid,
  written_at timestamptz not null,
  published_at timestamptz,
  version int not null default 1,
  primary key (lab_id, id),
  foreign key (lab_id, initiative_id) references initiative (lab_id, id),
  foreign key (lab_id, place_id) references place (lab_id, id),
  foreign key (lab_id, written_by) references participant (lab_id, id)
);
create index lesson_by_time on lesson (lab_id, written_at desc, id desc);
create index lesson_of_initiative on lesson (lab_id, initiative_id, state);
create index lesson_of_writer on lesson (lab_id, written_by);
select talkoo_tenant_table('lesson');

-- What one person thinks of a lesson, in their words; what they thought before stays.
create table lesson_standing (
  lab_id uuid not null references lab (id),
  id uuid not null,
  lesson_id uuid not null,
  -- nobody, once the person was forgotten
  participant_id uuid,
  stance text not null check (stance in ('agree', 'contest')),
  words text not null,
  -- the claim as it stood when they said it
  of_claim jsonb not null,
  -- whether their name may be read by everyone; their role otherwise
  named boolean not null default false,
  role text,
  -- why its words are no longer shown: they broke the rules of the lab; that it was said still counts
  hidden_because text,
  noted_by uuid,
  said_at timestamptz not null,
  replaced_at timestamptz,
  primary key (lab_id, id),
  foreign key (lab_id, lesson_id) references lesson (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id),
  foreign key (lab_id, noted_by) references participant (lab_id, id)
);
create unique index lesson_standing_once on lesson_standing (lab_id, lesson_id, participant_id)
  where replaced_at is null and participant_id is not null;
create index lesson_standing_of_lesson on lesson_standing (lab_id, lesson_id, said_at desc, id desc);
create index lesson_standing_contested on lesson_standing (lab_id, lesson_id)
  where replaced_at is null and stance = 'contest';
create index lesson_standing_of_person on lesson_standing (lab_id, participant_id);
select talkoo_tenant_table('lesson_standing');
