import type { View } from '../policy.ts'

/** In SQL, that the person of an entry agrees to be named on the map; any entry of the list of people counts. */
function agreed(entry: string): string {
  return `exists (select from participant p
    join participant e on e.lab_id = p.lab_id
      and (e.id = coalesce(p.merged_into, p.id) or e.merged_into = coalesce(p.merged_into, p.id))
    join consent k on k.lab_id = e.lab_id and k.participant_id = e.id and k.withdrawn_at is null
    join consent_text x on x.lab_id = k.lab_id and x.id = k.consent_text_id and x.purpose = 'named-on-map'
    where p.lab_id = ${entry}.lab_id and p.id = ${entry}.participant_id)`
}

/**
 * In SQL, that a reader may see an entry, by the name its table has in the query. Whoever keeps the list of people sees
 * people too; everybody else only those who agreed.
 */
export function visibleTo(view: View, entry = 's'): string {
  const stands = `${entry}.removed_at is null`
  if (view === 'keeper') return stands
  const named = `(${entry}.kind <> 'person' or ${agreed(entry)})`
  return view === 'inside' ? `${stands} and ${named}` : `${stands} and ${entry}.public and ${named}`
}
