/**
 * In SQL, what each person thinks of lesson `l` today: one row a person, also where two entries of the same person
 * were merged and both had said something.
 */
export const standingNow = `select distinct on (coalesce(e.merged_into, e.id, s.id)) s.*,
    coalesce(e.merged_into, e.id) as person
  from lesson_standing s
  left join participant e on e.lab_id = s.lab_id and e.id = s.participant_id
  where s.lab_id = l.lab_id and s.lesson_id = l.id and s.replaced_at is null
  order by coalesce(e.merged_into, e.id, s.id), s.said_at desc, s.id desc`
