import { sql } from 'drizzle-orm'
import {
  prioritySetAside,
  priorityUnseen,
  type MapResult,
} from '../../../../analysis/opinion-map/index.ts'
import { leasts } from '../../../../analysis/suppression/index.ts'
import type { Db } from '../../../../platform/db/database.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { OpinionMapId } from '../map/schema.ts'
import { answersIn } from './safe-figures.ts'
import { safeResult } from './safe-result.ts'
import { opinionMoment, opinionResult } from './schema.ts'
import type { ShownResult } from './shown-result.ts'

type Kept = { labId: LabId; opinionMapId: OpinionMapId; now: Date; elapsedMs: number }

const hourMs = 3_600_000

/** Keeps a result with its moment and the new weights of statements; false when the map is gone meanwhile. */
export async function keepResult(db: Db, raw: MapResult, kept: Kept): Promise<boolean> {
  const { labId, opinionMapId } = kept
  const renewed = await db.execute(sql`
    update opinion_map set content_version = content_version + 1
    where lab_id = ${labId} and id = ${opinionMapId}`)
  if (renewed.rowCount === 0) return false
  const result = safeResult(raw)
  await keepNewest(db, raw, result, kept)
  await keepMoment(db, result, kept)
  await keepWeights(db, raw, kept)
  return true
}

async function keepNewest(
  db: Db,
  { pointFile, memory }: MapResult,
  result: ShownResult,
  { labId, opinionMapId, now, elapsedMs }: Kept,
): Promise<void> {
  const values = {
    voters: result.participants,
    votes: result.votes,
    result,
    points: pointFile,
    memory,
    elapsedMs,
    computedAt: now,
  }
  await db
    .insert(opinionResult)
    .values({ labId, opinionMapId, ...values })
    .onConflictDoUpdate({
      target: [opinionResult.labId, opinionResult.opinionMapId],
      set: { ...values, number: sql`${opinionResult.number} + 1` },
    })
}

async function keepMoment(
  db: Db,
  result: ShownResult,
  { labId, opinionMapId, now }: Kept,
): Promise<void> {
  const values = {
    voters: result.participants,
    votes: result.votes,
    statements: result.statements,
    groups: result.groups.map(({ id, size }) => ({ id, size })),
    commonGround: result.commonGround.map(({ statement }) => statement),
  }
  const hour = new Date(Math.floor(now.getTime() / hourMs) * hourMs)
  await db
    .insert(opinionMoment)
    .values({ labId, opinionMapId, hour, ...values })
    .onConflictDoUpdate({
      target: [opinionMoment.labId, opinionMoment.opinionMapId, opinionMoment.hour],
      set: values,
    })
}

/**
 * Weights are published, so a statement that few have answered has the weight of one that nobody has: it must not tell
 * what these few answered.
 */
async function keepWeights(
  db: Db,
  { figures }: MapResult,
  { labId, opinionMapId }: Kept,
): Promise<void> {
  const known = figures.filter(
    (one) => answersIn(one) >= leasts.inside || one.priority === prioritySetAside,
  )
  const numbers = sql.param(known.map(({ statement }) => statement))
  const weights = sql.param(known.map(({ priority }) => priority))
  await db.execute(sql`
    update opinion_statement s set weight = new.weight
    from (select o.id, coalesce(w.weight, ${priorityUnseen}) as weight from opinion_statement o
      left join unnest(${numbers}::int[], ${weights}::float8[]) as w (number, weight) on w.number = o.number
      where o.lab_id = ${labId} and o.opinion_map_id = ${opinionMapId}) as new
    where s.lab_id = ${labId} and s.id = new.id and s.weight is distinct from new.weight`)
}
