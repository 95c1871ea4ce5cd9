import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

/** What decides how far a contribution reaches. */
export type ReachFacts = {
  kind: string
  visibility: 'private' | 'lab' | 'public'
  state: string
  sensitive: boolean
  /** 'not-yet' while words that another wrote down wait for a yes: until then they are not for everybody. */
  confirmedHow?: string
  /** The purposes its teller has agreed to and not withdrawn. */
  consents: readonly string[]
  /** Those taken back and not agreed to again. */
  takenBack?: readonly string[]
}

/**
 * How far a contribution reaches: everybody, search, exports. A story is public only with consent to publish it;
 * what is sensitive needs a consent for each: publishing, use in the lab (search), research (exports). Who takes back
 * the use in the lab is not found by searching any more, whatever it is about.
 * Reach never widens who may read: lists ask `readableBy` as well.
 */
export function reachOf({
  kind,
  visibility,
  state,
  sensitive,
  confirmedHow,
  consents,
  takenBack = [],
}: ReachFacts) {
  const stands = state === 'received'
  const agreed = (purpose: string) => consents.includes(purpose)
  const personal = sensitive || kind === 'story' || kind === 'interview'
  return {
    reachPublic:
      stands &&
      visibility === 'public' &&
      confirmedHow !== 'not-yet' &&
      (!personal || agreed('story-public')),
    reachSearch:
      stands && (!sensitive || agreed('story-in-lab')) && !takenBack.includes('story-in-lab'),
    reachExport: stands && visibility !== 'private' && (!sensitive || agreed('research')),
  }
}

/** Whether the teller of `contribution c` agreed to a use of it, and did not take that back. */
export const agreedTo = (purpose: string): SQL => sql`exists (
  select from contribution_consent k
  join consent_text t on t.lab_id = k.lab_id and t.id = k.consent_text_id
  where k.lab_id = c.lab_id and k.contribution_id = c.id and k.withdrawn_at is null
    and t.purpose = ${purpose})`

const tookBack = (purpose: string): SQL => sql`(not ${agreedTo(purpose)} and exists (
  select from contribution_consent k
  join consent_text t on t.lab_id = k.lab_id and t.id = k.consent_text_id
  where k.lab_id = c.lab_id and k.contribution_id = c.id and t.purpose = ${purpose}))`

/** What `contribution c` is about reaches as far itself; what is no comment is about nothing. */
const subjectReaches = (how: 'reach_public' | 'reach_export'): SQL => sql`not exists (
  select from contribution s
  where s.lab_id = c.lab_id and c.about_kind = 'contribution' and s.id = c.about_id and not s.${sql.raw(how)})`

/**
 * The same in the database, for contributions whose state, audience, sensitivity or consents have changed. Comments on
 * them reach no further than what they are about.
 */
export async function settleReach(db: Db, labId: LabId, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const these = sql`any(${sql.param([...ids])}::uuid[])`
  await settle(db, labId, sql`c.id = ${these}`)
  await settle(db, labId, sql`c.about_kind = 'contribution' and c.about_id = ${these}`)
}

async function settle(db: Db, labId: LabId, which: SQL): Promise<void> {
  await db.execute(sql`update contribution c set
    reach_public = c.state = 'received' and c.visibility = 'public' and c.confirmed_how <> 'not-yet'
      and (not (c.sensitive or c.kind in ('story', 'interview')) or ${agreedTo('story-public')})
      and ${subjectReaches('reach_public')},
    reach_search = c.state = 'received'
      and (not c.sensitive or ${agreedTo('story-in-lab')})
      and not ${tookBack('story-in-lab')},
    reach_export = c.state = 'received' and c.visibility <> 'private'
      and (not c.sensitive or ${agreedTo('research')})
      and ${subjectReaches('reach_export')}
    where c.lab_id = ${labId} and ${which}`)
}
