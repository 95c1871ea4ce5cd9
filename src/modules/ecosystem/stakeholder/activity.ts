/** How far back something counts as being active. */
export const activeMonths = 12

/**
 * In SQL, that the entry `s` took part in something within the last months before the moment `now`: a person wrote it
 * down, or the participant linked with the entry did something that the record holds. What somebody of an organisation
 * did counts for the organisation. `initiative` narrows it to one initiative, as a uuid in SQL.
 */
export function isActive(now: string, initiative: string | null = null): string {
  const since = `${now}::timestamptz - interval '${activeMonths} months'`
  const ofAct = initiative ? `and a.initiative_id = ${initiative}` : ''
  const ofFact = initiative
    ? `and (f.data ->> 'initiativeId' = ${initiative}::text or f.subject = ${initiative})`
    : ''
  return `exists (select from stakeholder m
    where m.lab_id = s.lab_id and (m.id = s.id or m.organisation_id = s.id) and m.removed_at is null
      and (exists (select from stakeholder_act a
          where a.lab_id = m.lab_id and a.stakeholder_id = m.id and a.withdrawn_at is null
            and a.on_day >= (${since})::date ${ofAct})
        or (m.participant_id is not null and exists (select from participant p
          join participant e on e.lab_id = p.lab_id
            and (e.id = coalesce(p.merged_into, p.id) or e.merged_into = coalesce(p.merged_into, p.id))
          join fact f on f.lab_id = e.lab_id and f.participant_id = e.id
            and f.at >= ${since} and f.at <= ${now}::timestamptz ${ofFact}
          where p.lab_id = m.lab_id and p.id = m.participant_id))))`
}
