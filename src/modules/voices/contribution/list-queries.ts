import { sql, type SQL } from 'drizzle-orm'
import { holds, type Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { roles } from '../../../shared/role.ts'
import { hasAnswer } from '../disposition/answered.ts'
import { inTheme } from '../theme/queries.ts'
import type { VoiceFilter } from './list-filter.ts'
import { mayHandle } from './policy.ts'
import { readableBy } from './readable.ts'
import type { ContributionRow } from './schema.ts'
import type { Outcome } from './words.ts'

/** How many contributions one page lists. */
export const voicesPageSize = 25
const excerptMax = 280

/** A contribution as a list shows it. */
export type ListedVoice = Pick<
  ContributionRow,
  'id' | 'kind' | 'channel' | 'title' | 'language' | 'state' | 'sensitive' | 'signedAs'
> & {
  excerpt: string
  cut: boolean
  receivedAt: Date
  place: string | null
  /** Only for those who handle voices. */
  name: string | null
  outcome: Outcome | null
}

type Listing = { labId: LabId; actor: Actor; initiativeId: string; spoken: readonly string[] }

/** One page of what people said, as far as the reader may read it. `spoken` are languages to search in. */
export async function listVoices(
  db: Db,
  listing: Listing,
  filter: VoiceFilter,
): Promise<{ voices: ListedVoice[]; next: string | null }> {
  const { labId, actor, initiativeId } = listing
  const { after, oldestFirst } = filter
  const handles = mayHandle(actor, initiativeId).ok
  const direction = sql.raw(oldestFirst ? 'asc' : 'desc')
  const further = after
    ? sql`and (c.received_at, c.id) ${sql.raw(oldestFirst ? '>' : '<')}
        (select a.received_at, a.id from contribution a where a.lab_id = ${labId} and a.id = ${after}::uuid)`
    : sql``
  // Until people are told, an answer may be taken back: only those who give answers see it.
  const told = handles
    ? sql``
    : sql`and (d.batch_id is null or exists (select from answer_batch b
        where b.lab_id = d.lab_id and b.id = d.batch_id and b.told_at is not null))`
  const name = handles ? sql`coalesce(kept.name, p.name)` : sql`null`
  const found = await db.execute<ListedVoice & { receivedAt: string }>(sql`
    with page as (
      select c.* from contribution c where ${narrowed(listing, filter)} ${further}
      order by c.received_at ${direction}, c.id ${direction} limit ${voicesPageSize + 1})
    select c.id, c.kind, c.channel, c.title, c.language, c.state, c.sensitive, c.signed_as as "signedAs",
      left(c.body, ${excerptMax}) as excerpt, length(c.body) > ${excerptMax} as cut,
      c.received_at as "receivedAt", place.name as place, ${name} as name, d.outcome
    from page c
    left join place on place.lab_id = c.lab_id and place.id = c.place_id
    left join participant p on ${handles} and p.lab_id = c.lab_id and p.id = c.participant_id
    left join participant kept on kept.lab_id = p.lab_id and kept.id = p.merged_into
    left join disposition d on d.lab_id = c.lab_id and d.contribution_id = c.id and d.replaced_at is null ${told}
    order by c.received_at ${direction}, c.id ${direction}`)
  const voices = found.rows.slice(0, voicesPageSize)
  return {
    voices: voices.map((one) => ({ ...one, receivedAt: new Date(one.receivedAt) })),
    next: found.rows.length > voicesPageSize ? voices.at(-1)!.id : null,
  }
}

function narrowed({ labId, actor, initiativeId, spoken }: Listing, filter: VoiceFilter): SQL {
  const { kind, channel, placeId, themeId, words } = filter
  const inside = holds(actor, roles, initiativeId)
  const conditions = [
    sql`c.lab_id = ${labId} and c.initiative_id = ${initiativeId} and c.about_id is null
      and ${readableBy(actor, initiativeId)} and ${standing(actor, initiativeId, filter)}`,
    kind && sql`c.kind = ${kind}`,
    channel && sql`c.channel = ${channel}`,
    placeId && sql`c.place_id = ${placeId}::uuid`,
    themeId && inside && inTheme(labId, themeId),
    words && says(words, spoken),
  ]
  return sql.join(
    conditions.filter((one) => typeof one === 'object' && one !== null),
    sql` and `,
  )
}

/** What stands, unless those who handle voices ask for what waits, is hidden or was taken back. */
function standing(actor: Actor, initiativeId: string, { standing: asked }: VoiceFilter): SQL {
  if (asked === 'answered') return sql`c.state = 'received' and ${hasAnswer}`
  if (asked === 'open') return sql`c.state = 'received' and not ${hasAnswer}`
  const handled = asked && mayHandle(actor, initiativeId).ok
  return handled ? sql`c.state = ${asked}` : sql`c.state = 'received'`
}

/** Languages whose words PostgreSQL knows how to bend. */
const bent = ['en', 'sv', 'fi', 'nb', 'nn', 'no', 'es', 'ga']

/**
 * Whether a contribution says these words: bent as its language bends them, or letter by letter where nothing is
 * known of its language. What is sensitive is not found unless a consent allows it.
 */
function says(words: string, spoken: readonly string[]): SQL {
  const asked = [...new Set(spoken.filter((language) => bent.includes(language)))]
  const queries = asked.map((code) => sql`websearch_to_tsquery(talkoo_words_of(${code}), ${words})`)
  const all = [...queries, sql`websearch_to_tsquery('simple', ${words})`]
  const letters = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return sql`(c.reach_search or (c.state <> 'received' and not c.sensitive)) and (c.words @@ (${sql.join(all, sql` || `)})
    or (c.language <> all(${sql.param(asked)}::text[]) and lower(c.title || ' ' || c.body) like ${letters}))`
}
