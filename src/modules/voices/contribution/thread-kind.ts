import { sql } from 'drizzle-orm'
import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { voicesPaths } from '../paths.ts'
import { mayReadContribution } from './policy.ts'
import { ownEntries } from './queries.ts'
import { readableBy } from './readable.ts'
import type { ContributionRow } from './schema.ts'

const titleMax = 80
const pickMax = 200

const byIds = {
  name: 'thread-contributions',
  text: `select c.id, c.initiative_id as "initiativeId", c.participant_id as "participantId",
      c.brought_by as "broughtBy", c.reach_public as "reachPublic", c.visibility, c.sensitive, c.state,
      c.title, c.body, c.language, c.received_at as at, l.slug as lab
    from contribution c join lab l on l.id = c.lab_id
    where c.lab_id = $1 and c.id = any($2::uuid[])`,
}
type Found = Pick<
  ContributionRow,
  | 'id'
  | 'initiativeId'
  | 'participantId'
  | 'broughtBy'
  | 'reachPublic'
  | 'visibility'
  | 'sensitive'
  | 'state'
  | 'title'
  | 'body'
  | 'language'
> & { at: Date; lab: string }

/** What somebody said as a thing of the thread: only to those who may read it. */
export const contributionKind: ThreadKind = {
  kind: 'contribution',
  label: 'voices.kind.contribution',
  async describe(db, labId, actor, ids) {
    const found = await rows<Found>(db, byIds, [labId, ids])
    const own = await ownEntries(db, actor)
    return new Map(
      found
        .filter((one) => mayReadContribution(actor, own, one).ok)
        .map(({ id, initiativeId, lab, at, ...one }) => {
          const address = voicesPaths.voice({ lab, initiativeId, contributionId: id })
          return [id, { title: shortTitle(one), address, at, initiativeId }]
        }),
    )
  },
  async pick(db, labId, actor, initiativeId) {
    const found = await db.execute<Pick<Found, 'id' | 'title' | 'body' | 'language'>>(sql`
      select c.id, c.title, c.body, c.language from contribution c
      where c.lab_id = ${labId} and c.initiative_id = ${initiativeId} and c.state = 'received'
        and ${readableBy(actor, initiativeId)}
      order by c.received_at desc, c.id desc limit ${pickMax}`)
    return found.rows.map((one) => ({ id: one.id, title: shortTitle(one) }))
  },
}

/** What a contribution is called in lists: its title, else how it begins, in the language it was said. */
export function shortTitle(one: Pick<ContributionRow, 'title' | 'body' | 'language'>): LocalText {
  return { [one.language === 'sv' ? 'sv' : 'en']: shortWords(one) }
}

/** The title of a contribution, else how it begins, cut between words. */
export function shortWords(
  { title, body }: Pick<ContributionRow, 'title' | 'body'>,
  charsMax = titleMax,
): string {
  const first = title || body.replace(/\s+/g, ' ').trim()
  if (first.length <= charsMax) return first
  return `${first.slice(0, charsMax - 1).replace(/\s+\S*$/, '')}…`
}
