import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { Helix } from '../../../shared/helix.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { searchWords } from '../../../shared/search-words.ts'
import { ideaStates, type IdeaState } from './schema.ts'
import { behind, stateAt } from './standing.ts'

/** How many ideas one page of an initiative's list shows. */
export const ideasPageSize = 30

export const ideaOrders = ['newest', 'name', 'team'] as const
type IdeaOrder = (typeof ideaOrders)[number]
export type IdeaFilter = { words: string; state: IdeaState | null; order: IdeaOrder }

/** Reads a filter from an address; what is not understood is left out. */
export function filterFrom(asked: (name: string) => string | undefined): IdeaFilter {
  return {
    words: searchWords(asked('words'), 100),
    state: ideaStates.find((value) => value === asked('state')) ?? null,
    order: ideaOrders.find((value) => value === asked('order')) ?? 'newest',
  }
}

export type ListedIdea = {
  id: string
  title: LocalText
  state: IdeaState
  public: boolean
  owner: string | null
  people: number
  helices: Helix[]
  sortKey: string
}

/** What the list is ordered by, as text that sorts: the newest and the largest team come first. */
const sortKeys: Record<IdeaOrder, SQL> = {
  newest: sql`lpad((4102444800 - extract(epoch from s.made_at))::bigint::text, 12, '0')`,
  name: sql`lower(coalesce(s.title ->> 'en', s.title ->> 'sv', ''))`,
  team: sql`lpad((1000 - team.people)::text, 4, '0')`,
}

type Ask = {
  inside: boolean
  filter: IdeaFilter
  after: { key: string; id: string } | null
  now: Date
}

/** One page of the ideas of an initiative, and one more to know whether the list goes on. One query. */
export async function listIdeas(
  db: Db,
  labId: LabId,
  initiativeId: string,
  { inside, filter, after, now }: Ask,
): Promise<ListedIdea[]> {
  const { words, state, order } = filter
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const found = await db.execute<ListedIdea>(sql`
    with listed as (
      select s.id, s.title, s.idea, s.public, o.name as owner, team.people, team.helices,
        ${sql.raw(stateAt(`'${now.toISOString()}'`))} as state, ${sortKeys[order]} as "sortKey"
      from solution_idea s ${sql.raw(behind)}
      where s.lab_id = ${labId} and s.initiative_id = ${initiativeId} and (s.public or ${inside}))
    select id, title, state, public, owner, people, helices, "sortKey" from listed
    where (${state}::text is null or state = ${state})
      and (${words} = '' or title::text ilike ${pattern} or idea::text ilike ${pattern})
      and (${after?.key ?? null}::text is null or ("sortKey", id) > (${after?.key ?? ''}, ${after?.id ?? null}::uuid))
    order by "sortKey", id limit ${ideasPageSize + 1}`)
  return found.rows
}
