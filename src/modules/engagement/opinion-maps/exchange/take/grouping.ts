import type { Db } from '../../../../../platform/db/database.ts'
import { analyseInWorker } from '../../../../../platform/worker/index.ts'
import type { LabId } from '../../../../../shared/id.ts'
import { readInput } from '../../result/read-input.ts'
import { safeResult } from '../../result/safe-result.ts'
import { memoryOf } from './queries.ts'

export type Read = <T>(work: (db: Db) => Promise<T>) => Promise<T>
export type About = { labId: LabId; opinionMapId: string }

/** In which group people are by their voter's id, worked out now from all answers; only groups that pages show. */
export async function groupsOf(
  read: Read,
  { labId, opinionMapId }: About,
): Promise<ReadonlyMap<string, number>> {
  const input = await read((db) => readInput(db, labId, opinionMapId))
  const { keys } = input
  if (keys.length === 0) return new Map()
  const memory = await read((db) => memoryOf(db, labId, opinionMapId))
  const result = await analyseInWorker({ ...input, memory })
  const shown = new Set(safeResult(result).groups.map(({ id }) => id))
  return new Map(
    keys.flatMap((key, place) => {
      const group = result.people.group[place]!
      return shown.has(group) ? [[key, group] as const] : []
    }),
  )
}
