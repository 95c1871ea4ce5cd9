import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { isUuid, type LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { searchWords } from '../../../shared/search-words.ts'
import { standingNow } from '../standing/now.ts'
import {
  confidences,
  densities,
  lessonStates,
  levels,
  modes,
  services,
  type Confidence,
  type Density,
  type LessonState,
  type Level,
  type Mode,
  type Service,
} from '../words.ts'

/** How many lessons one page lists, and one file holds. */
export const listPageSize = 30
export const fileMax = 5_000
const wordsMax = 100

export const lessonOrders = ['newest', 'surest', 'claim'] as const
type LessonOrder = (typeof lessonOrders)[number]

/** What the reader narrows the list to. */
export type LessonFilter = {
  words: string
  service: Service | null
  mode: Mode | null
  level: Level | null
  density: Density | null
  confidence: Confidence | null
  contested: 'yes' | 'no' | null
  state: LessonState
  initiative: string | null
  order: LessonOrder
}

/** Whether more than words narrows the list, or it is sorted otherwise than usual. */
export function isNarrowed({
  words: _words,
  initiative: _initiative,
  ...rest
}: LessonFilter): boolean {
  const { state, order, ...choices } = rest
  return (
    state !== 'published' ||
    order !== 'newest' ||
    Object.values(choices).some((one) => one !== null)
  )
}

/** Reads a filter from an address; what is not understood is left out. */
export function filterFrom(asked: (name: string) => string | undefined): LessonFilter {
  const one = <T extends string>(list: readonly T[], name: string) =>
    list.find((value) => value === asked(name)) ?? null
  const initiative = asked('initiative')
  return {
    words: searchWords(asked('words'), wordsMax),
    service: one(services, 'service'),
    mode: one(modes, 'mode'),
    level: one(levels, 'level'),
    density: one(densities, 'density'),
    confidence: one(confidences, 'confidence'),
    contested: one(['yes', 'no'] as const, 'contested'),
    state: one(lessonStates, 'state') ?? 'published',
    initiative: isUuid(initiative) ? initiative : null,
    order: one(lessonOrders, 'order') ?? 'newest',
  }
}

/** The same as a query, without what is the rule. */
export function queryOf(filter: LessonFilter): string {
  const usual: Partial<Record<string, string>> = { state: 'published', order: 'newest' }
  const said = Object.entries(filter).filter(([name, value]) => value && value !== usual[name])
  return new URLSearchParams(said as [string, string][]).toString()
}

export type ListedLesson = {
  id: string
  claim: LocalText
  initiativeId: string
  initiativeTitle: LocalText
  place: string
  density: Density
  service: Service
  mode: Mode
  level: Level
  confidence: number
  confidenceBecause: LocalText
  state: LessonState
  writtenAt: string
  sources: number
  agree: number
  contest: number
  sortKey: string
}

/** What the list is ordered by, as text that sorts upwards. */
const sortKeys: Record<LessonOrder, SQL> = {
  newest: sql`lpad((253402300799999 - (extract(epoch from l.written_at) * 1000)::bigint)::text, 15, '0')`,
  surest: sql`(9 - l.confidence)::text`,
  claim: sql`lower(coalesce(l.claim ->> 'en', l.claim ->> 'sv', ''))`,
}

type Ask = {
  filter: LessonFilter
  actor: Actor
  after: { key: string; id: string } | null
  pageSize?: number
}

/** One page of the lab's lessons, and one more to know whether it goes on. One query. */
export async function lessonsOf(
  db: Db,
  labId: LabId,
  { filter, actor, after, pageSize = listPageSize }: Ask,
): Promise<ListedLesson[]> {
  const further = after ? sql`where ("sortKey", id) > (${after.key}, ${after.id}::uuid)` : sql``
  const found = await db.execute<ListedLesson>(sql`
    with listed as (
      select l.*, ${sortKeys[filter.order]} collate "C" as "sortKey" from lesson l
      where ${narrowed(labId, filter, actor)}),
    page as (select * from listed ${further} order by "sortKey", id limit ${pageSize + 1})
    select l.id, l.claim, l.initiative_id as "initiativeId", i.title as "initiativeTitle",
      coalesce(nullif(l.place_words, ''), p.name, '') as place, l.density, l.service, l.mode, l.level,
      l.confidence, l.confidence_because as "confidenceBecause", l.state, l.written_at as "writtenAt",
      l."sortKey", said.agree, said.contest,
      (select count(*)::int from link k where k.lab_id = l.lab_id and k.to_kind = 'lesson'
        and k.to_id = l.id) as sources
    from page l
    join initiative i on i.lab_id = l.lab_id and i.id = l.initiative_id
    left join place p on p.lab_id = l.lab_id and p.id = l.place_id
    cross join lateral (select count(*) filter (where s.stance = 'agree')::int as agree,
      count(*) filter (where s.stance = 'contest')::int as contest
      from (${sql.raw(standingNow)}) s) said
    order by l."sortKey", l.id`)
  return found.rows
}

function narrowed(labId: LabId, filter: LessonFilter, actor: Actor): SQL {
  const { words, service, mode, level, density, confidence, contested, initiative, state } = filter
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const disputed = sql`exists (select from lesson_standing s where s.lab_id = l.lab_id
    and s.lesson_id = l.id and s.replaced_at is null and s.stance = 'contest')`
  const conditions = [
    sql`l.lab_id = ${labId} and l.state = ${state}`,
    state === 'draft' && draftsOf(actor),
    service && sql`l.service = ${service}`,
    mode && sql`l.mode = ${mode}`,
    level && sql`l.level = ${level}`,
    density && sql`l.density = ${density}`,
    confidence && sql`l.confidence = ${confidences.indexOf(confidence) + 1}`,
    contested === 'yes' && disputed,
    contested === 'no' && sql`not ${disputed}`,
    initiative && sql`l.initiative_id = ${initiative}::uuid`,
    words &&
      sql`lower(concat_ws(' ', l.claim ->> 'en', l.claim ->> 'sv', l.explanation ->> 'en',
        l.explanation ->> 'sv', l.place_words)) like ${pattern}`,
  ]
  return sql.join(
    conditions.filter((one): one is SQL => typeof one === 'object' && one !== null),
    sql` and `,
  )
}

/** Drafts are for who has a role in their initiative; a role in the lab reaches all. */
function draftsOf({ grants }: Actor): SQL | false {
  const reach = grants.map(({ initiativeId }) => initiativeId)
  if (reach.includes(null)) return false
  return sql`l.initiative_id = any(${sql.param(reach as string[])}::uuid[])`
}
