import { rows, inLab, type Db } from '../../../../platform/db/database.ts'
import { unlessBusy } from '../../../../platform/db/lock.ts'
import type { Job } from '../../../../platform/jobs.ts'
import type { AppParts } from '../../../../platform/parts.ts'
import { analyseInWorker } from '../../../../platform/worker/index.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { OpinionMapId } from '../map/schema.ts'
import { keepResult } from './keep-result.ts'
import { readInput } from './read-input.ts'
import { askForResult, askUnlessNewer, recomputeJob } from './recompute-name.ts'

/** Works out what the answers of a map show. Votes that come meanwhile ask for the next result. */
export const recompute: Job = {
  name: recomputeJob,
  async run(parts, payload) {
    const { labId } = payload
    const opinionMapId = payload.opinionMapId as OpinionMapId
    const ran = await unlessBusy(parts.database.app, `${recomputeJob} ${opinionMapId}`, () =>
      workOut(parts, labId, opinionMapId, payload.before as number | undefined),
    )
    if (!ran) await askAgain(parts, labId, opinionMapId, busyMs)
  },
}

/** Another process is at the same map: this one looks again a little later. */
const busyMs = 3_000
/** A result that took a second is worked out anew after ten at the earliest. */
const restFactor = 10

type Before = { number: number; memory: Uint8Array; restUntil: Date } | { number: null }

const before = {
  name: 'opinion-result-before',
  text: `select r.number, r.memory, r.computed_at + r.elapsed_ms * interval '${restFactor} ms' as "restUntil"
    from opinion_map m left join opinion_result r on r.lab_id = m.lab_id and r.opinion_map_id = m.id
    where m.lab_id = $1 and m.id = $2`,
}

async function workOut(
  parts: AppParts,
  labId: LabId,
  opinionMapId: OpinionMapId,
  wantedAfter = Infinity,
): Promise<void> {
  const { database, clock } = parts
  const startedAt = clock.now()
  const [last] = await inLab(database, labId, (db) =>
    rows<Before>(db, before, [labId, opinionMapId]),
  )
  if (!last || (last.number ?? 0) > wantedAfter) return
  if (last.number !== null && last.restUntil > startedAt)
    return askAgain(parts, labId, opinionMapId, last.restUntil.getTime() - startedAt.getTime())
  // Committed before votes are read: one that is not read finds the map clean and asks for the next result.
  await inLab(database, labId, async (db) => {
    await clean(db, labId, opinionMapId)
    await askUnlessNewer(db, labId, opinionMapId, last.number ?? 0, startedAt)
  })
  const input = await inLab(database, labId, (db) => readInput(db, labId, opinionMapId))
  const memory = last.number === null ? null : new Uint8Array(last.memory)
  const result = await analyseInWorker({ ...input, memory })
  const now = clock.now()
  const elapsedMs = now.getTime() - startedAt.getTime()
  await inLab(database, labId, (db) =>
    keepResult(db, result, { labId, opinionMapId, now, elapsedMs }),
  )
}

async function clean(db: Db, labId: LabId, opinionMapId: OpinionMapId): Promise<void> {
  const text = 'update opinion_map set is_dirty = false where lab_id = $1 and id = $2 and is_dirty'
  await rows(db, { name: 'opinion-map-clean', text }, [labId, opinionMapId])
}

async function askAgain(parts: AppParts, labId: LabId, opinionMapId: string, afterMs: number) {
  const at = new Date(parts.clock.now().getTime() + afterMs)
  await inLab(parts.database, labId, (db) => askForResult(db, labId, opinionMapId, at))
}
