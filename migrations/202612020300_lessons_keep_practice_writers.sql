-- Who wrote a practice, or a part of it: none of them reviews it.

create table practice_writer (
  lab_id uuid not null references lab (id),
  good_practice_id uuid not null,
  participant_id uuid not null,
  primary key (lab_id, good_practice_id, participant_id),
  foreign key (lab_id, good_practice_id) references good_practice (lab_id, id),
  foreign key (lab_id, participant_id) references participant (lab_id, id)
);
create index practice_writer_of_person on practice_writer (lab_id, participant_id);
select talkoo_tenant_table('practice_writer');

-- Who wrote before is known from the practice and from the record.
insert into practice_writer (lab_id, good_practice_id, participant_id)
select g.lab_id, g.id, p.id from good_practice g
join participant p on p.lab_id = g.lab_id and p.erased_at is null and (p.id = g.written_by
  or exists (select from fact f where f.lab_id = g.lab_id and f.subject = g.id
    and f.name = 'practice.changed' and f.participant_id = p.id));
