import type { View } from '../policy.ts'
import type { Audience } from './schema.ts'

/** What a person agrees to when they offer something, by who may read it. */
export const purposeOf = {
  roles: 'asset-in-lab',
  everybody: 'asset-public',
} as const satisfies Record<Audience, string>

/** In SQL, that the yes of a person on which an offer rests stands, and is one for these purposes. */
function personAgrees(asset: string, purposes: string): string {
  return `exists (select from consent k
    join consent_text x on x.lab_id = k.lab_id and x.id = k.consent_text_id and x.purpose in (${purposes})
    where k.lab_id = ${asset}.lab_id and k.id = ${asset}.consent_id and k.withdrawn_at is null)`
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
