import type { View } from '../policy.ts'
import type { Audience } from './schema.ts'

/** What a person agrees to when they offer something, by who may read it. */
export const purposeOf = {
  roles: 'asset-in-lab',
  everybody: 'asset-public',
} as const satisfies Record<Audience, string>

/** In SQL, that the person who offers agrees to one of these purposes today; any entry of the list of people counts. */
function personAgrees(asset: string, purposes: string): string {
  return `exists (select from participant p
    join participant e on e.lab_id = p.lab_id
      and (e.id = coalesce(p.merged_into, p.id) or e.merged_into = coalesce(p.merged_into, p.id))
    join consent k on k.lab_id = e.lab_id and k.participant_id = e.id and k.withdrawn_at is null
    join consent_text x on x.lab_id = k.lab_id and x.id = k.consent_text_id and x.purpose in (${purposes})
    where p.lab_id = ${asset}.lab_id and p.id = ${asset}.participant_id)`
}

/** In SQL, that an organisation or group still stands on the map and has not taken its word back. */
function bodyAgrees(asset: string): string {
  return `(${asset}.agreed_at is not null and ${asset}.agreement_ended_at is null and exists (
    select from stakeholder body where body.lab_id = ${asset}.lab_id and body.id = ${asset}.stakeholder_id
      and body.removed_at is null))`
}

/**
 * In SQL, that an offer is listed for a reader, by the name its table has in the query. Every list, match and public
 * page asks this: who takes their agreement back is off all of them at once, for keepers too.
 */
export function listedFor(view: View, asset = 'a'): string {
  const stands = `${asset}.removed_at is null`
  if (view === 'open') {
    const agreed = `(${personAgrees(asset, `'asset-public'`)} or ${bodyAgrees(asset)})`
    return `${stands} and ${asset}.audience = 'everybody' and ${agreed}`
  }
  const purposes = `'asset-in-lab', 'asset-public'`
  return `${stands} and (${personAgrees(asset, purposes)} or ${bodyAgrees(asset)})`
}
