/**
 * In SQL, the people of a pilot as `pp`, each once: two parts of one person are one part while their entries are
 * merged. The part that still stands and is older is shown; `parts` are the ids of all, `living` is the entry that is
 * kept, and a support plan counts whichever part has it. `lab` and `pilot` are SQL for their ids.
 */
export function peopleIn(lab: string, pilot: string): string {
  return `(select distinct on (coalesce(entry.merged_into, entry.id, one.id)) one.*,
      coalesce(entry.merged_into, entry.id) as living,
      array_agg(one.id) over whole as parts,
      first_value(one.support) over planned as planned,
      first_value(one.support_words) over planned as planned_words
    from pilot_person one
    left join participant entry on entry.lab_id = one.lab_id and entry.id = one.participant_id
    where one.lab_id = ${lab} and one.pilot_id = ${pilot}
    window whole as (partition by coalesce(entry.merged_into, entry.id, one.id)),
      planned as (whole order by one.support = 'unknown', one.left_on is not null, one.id)
    order by coalesce(entry.merged_into, entry.id, one.id), one.left_on is not null, one.id) pp`
}
