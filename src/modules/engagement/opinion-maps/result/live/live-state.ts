import { rows } from '../../../../../platform/db/database.ts'
import { NotFound } from '../../../../../platform/errors.ts'
import type { AppContext } from '../../../../../platform/http/routes.ts'
import type { AppParts } from '../../../../../platform/parts.ts'
import { here, insist, today } from '../../here.ts'
import { isOpenOn, mayReadMap } from '../../map/policy.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import type { MapState } from '../../words.ts'

/** What open pages ask for every few seconds: enough to know whether anything changed. */
export type LiveState = {
  number: number
  voters: number
  votes: number
  statements: number
  state: MapState
}

type Row = Omit<LiveState, 'state'> &
  Pick<OpinionMapRow, 'state' | 'initiativeId' | 'opensOn' | 'closesOn'>
type Kept = { until: number; row: Row | null }

const keepMs = 3_000
const keptMax = 500
/** Each process remembers for itself: what it says is at most so old, whichever process worked the result out. */
const memories = new WeakMap<AppParts, Map<string, Kept>>()

const asked = {
  name: 'opinion-live',
  text: `select coalesce(r.number, 0) as number, coalesce(r.voters, 0) as voters, coalesce(r.votes, 0) as votes,
      (select count(*)::int from opinion_statement s
        where s.lab_id = $1 and s.opinion_map_id = $2 and s.state = 'shown') as statements,
      m.state, m.initiative_id as "initiativeId", m.opens_on::text as "opensOn", m.closes_on::text as "closesOn"
    from opinion_map m left join opinion_result r on r.lab_id = m.lab_id and r.opinion_map_id = m.id
    where m.lab_id = $1 and m.id = $2 and m.initiative_id = $3`,
}

/** The live state of the map of an address, for who may read the map. */
export async function findLive(c: AppContext): Promise<LiveState> {
  const row = await readRow(c)
  if (!row) throw new NotFound()
  insist(mayReadMap(c.var.actor, row))
  const { number, voters, votes, statements } = row
  return { number, voters, votes, statements, state: stateOn(row, today(c)) }
}

function stateOn(row: Row, day: string): MapState {
  const open = isOpenOn(row, day)
  if (open.ok) return 'open'
  return open.code === 'map-closed' ? 'closed' : 'draft'
}

async function readRow(c: AppContext): Promise<Row | null> {
  const { labId, parts } = c.var
  const { initiativeId, opinionMapId } = here(c)
  const memory = memories.get(parts) ?? new Map<string, Kept>()
  memories.set(parts, memory)
  const key = `${labId} ${initiativeId} ${opinionMapId}`
  const now = parts.clock.now().getTime()
  const known = memory.get(key)
  if (known && known.until > now) return known.row
  const [found] = await c.var.read((db) =>
    rows<Row>(db, asked, [labId, opinionMapId, initiativeId]),
  )
  if (memory.size >= keptMax) memory.delete(memory.keys().next().value!)
  memory.set(key, { until: now + keepMs, row: found ?? null })
  return found ?? null
}
