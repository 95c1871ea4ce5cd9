import { rows, type Db } from '../../../../platform/db/database.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { ShownResult } from './shown-result.ts'

/** The newest result of a map, as pages show it. */
export type NewestResult = {
  number: number
  voters: number
  votes: number
  computedAt: Date
  result: ShownResult
}

const keptMax = 20
const kept = new Map<string, NewestResult>()

/** $3 is the number that is in memory: of that result the large part is not sent again. */
const newest = {
  name: 'opinion-result-newest',
  text: `select number, voters, votes, computed_at as "computedAt",
      case when number = $3 then null else result end as result
    from opinion_result where lab_id = $1 and opinion_map_id = $2`,
}

/** The newest result; null before there is one. The last ones read stay in memory, by their numbers. */
export async function lookResult(
  db: Db,
  labId: LabId,
  opinionMapId: string,
): Promise<NewestResult | null> {
  const key = `${labId} ${opinionMapId}`
  const known = kept.get(key)
  const [found] = await rows<Omit<NewestResult, 'result'> & { result: ShownResult | null }>(
    db,
    newest,
    [labId, opinionMapId, known?.number ?? 0],
  )
  if (!found) return null
  const result = { ...found, result: found.result ?? known!.result }
  kept.delete(key)
  kept.set(key, result)
  if (kept.size > keptMax) kept.delete(kept.keys().next().value!)
  return result
}

const points = {
  name: 'opinion-points',
  text: 'select number, points from opinion_result where lab_id = $1 and opinion_map_id = $2',
}

/** All points of the newest result, as browsers read them. */
export async function lookPoints(
  db: Db,
  labId: LabId,
  opinionMapId: string,
): Promise<{ number: number; points: Uint8Array<ArrayBuffer> } | null> {
  const [found] = await rows<{ number: number; points: Uint8Array<ArrayBuffer> }>(db, points, [
    labId,
    opinionMapId,
  ])
  return found ?? null
}
