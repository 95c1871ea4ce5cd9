import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { hashOf, newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { aboutIt, toKeep } from '../pilot/commands.ts'
import type { PilotRow } from '../pilot/schema.ts'
import { isOpen } from '../policy.ts'
import { check, type Checked } from './check.ts'
import {
  addObservationInput,
  changeIndicatorInput,
  limits,
  makeIndicatorInput,
  removeObservationInput,
  takeObservationsInput,
} from './input.ts'
import { findIndicator, indicatorsOf, readKnown } from './queries.ts'
import { pilotFile, pilotIndicator, pilotIndicatorVersion, pilotObservation } from './schema.ts'
import { readFile } from './table.ts'
import { workOutEffects } from './work-out.ts'

const rowsAtOnce = 500

/** A pilot that may still be measured, for those who work in its initiative. */
async function toMeasure(ctx: CommandContext, about: { initiativeId: string; pilotId: string }) {
  const { found, allowed } = await toKeep(ctx, about)
  return { found, allowed: allowed.ok ? isOpen(found) : allowed }
}

/** Adds something to measure, with its first definition. */
export const makeIndicator = command(
  'pilot-indicator.make',
  makeIndicatorInput,
  async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const { initiativeId, pilotId, ...definition } = input
    const { found, allowed } = await toMeasure(ctx, { initiativeId, pilotId })
    if (!allowed.ok) return allowed
    const count = (await indicatorsOf(db, labId, found.id)).length
    if (count >= limits.indicators) return refuse('too-many-indicators', { max: limits.indicators })
    const id = newId<'pilot-indicator'>(now)
    const code = `i${count + 1}`
    await db.insert(pilotIndicator).values({ labId, id, pilotId: found.id, code, madeAt: now })
    const row = { ...definition, labId, pilotIndicatorId: id, number: 1 }
    await db
      .insert(pilotIndicatorVersion)
      .values({ ...row, writtenBy: actor.participantId, writtenAt: now })
    await workOutEffects(ctx, found.id)
    ctx.record({ name: 'pilot-indicator.made', ...aboutIt(found, { indicatorId: id }) })
    return done({ id })
  },
)

/** Defines an indicator anew: what was observed before keeps the definition of its time. */
export const changeIndicator = command(
  'pilot-indicator.change',
  changeIndicatorInput,
  async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const { initiativeId, pilotId, indicatorId, version, ...definition } = input
    const { found, allowed } = await toMeasure(ctx, { initiativeId, pilotId })
    if (!allowed.ok) return allowed
    const newest = await findIndicator(db, labId, found.id, indicatorId)
    if (newest.number !== version) return refuse('changed-meanwhile', { version: newest.number })
    const number = newest.number + 1
    const row = { ...definition, labId, pilotIndicatorId: newest.id, number }
    await db
      .insert(pilotIndicatorVersion)
      .values({ ...row, writtenBy: actor.participantId, writtenAt: now })
    await workOutEffects(ctx, found.id)
    ctx.record({ name: 'pilot-indicator.changed', ...aboutIt(found, { indicatorId, number }) })
    return done({ id: newest.id })
  },
)

/** Notes one value by hand. */
export const addObservation = command(
  'pilot-observation.add',
  addObservationInput,
  async (ctx, input) => {
    const { db, labId, now } = ctx
    const { initiativeId, pilotId, indicatorId, ...typed } = input
    const { found, allowed } = await toMeasure(ctx, { initiativeId, pilotId })
    if (!allowed.ok) return allowed
    const indicator = await findIndicator(db, labId, found.id, indicatorId)
    const known = await readKnown(db, labId, found, await lookToday(db, labId, now))
    const one = check({ ...typed, code: indicator.code }, known)
    if ('code' in one) return refuse(one.code, one.values)
    if (known.count >= limits.observations) {
      return refuse('too-many-observations', { max: limits.observations })
    }
    await insertAll(ctx, found, [one], null)
    await workOutEffects(ctx, found.id)
    ctx.record({ name: 'pilot-observation.added', ...aboutIt(found, { indicatorId, count: 1 }) })
    return done({ count: 1 })
  },
)

/** Takes one value back that was noted wrongly. */
export const removeObservation = command(
  'pilot-observation.remove',
  removeObservationInput,
  async (ctx, { observationId, ...about }) => {
    const { db, labId } = ctx
    const { found, allowed } = await toMeasure(ctx, about)
    if (!allowed.ok) return allowed
    const gone = await db
      .delete(pilotObservation)
      .where(
        and(
          eq(pilotObservation.labId, labId),
          eq(pilotObservation.pilotId, found.id),
          sql`${pilotObservation.id} = ${observationId}::uuid`,
        ),
      )
    if (gone.rowCount !== 1) throw new NotFound()
    await workOutEffects(ctx, found.id)
    ctx.record({ name: 'pilot-observation.removed', ...aboutIt(found, { observationId }) })
    return done({ id: observationId })
  },
)

/**
 * Takes a file of observations in, whole or not at all; the same one twice changes nothing. What was taken back of it
 * may come again; a line without a person that came in with a file before is refused, since nobody can tell them apart.
 */
export const takeObservations = command(
  'pilot-observation.take-file',
  takeObservationsInput,
  async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const { csv, ...about } = input
    const { found, allowed } = await toMeasure(ctx, about)
    if (!allowed.ok) return allowed
    const known = await readKnown(db, labId, found, await lookToday(db, labId, now))
    const { fresh, lines, problems } = readFile(csv, known)
    const contentHash = hashOf(lines.toSorted().join('\n'))
    const again = fresh.length === 0 && problems.every(({ key }) => key === 'loose-there')
    if (again && (await stillThere(ctx, found, contentHash))) return refuse('file-there')
    if (problems.length > 0) return refuse('lines-to-mend', { problems })
    if (fresh.length === 0) return refuse('nothing-new')
    if (known.count + fresh.length > limits.observations) {
      return refuse('too-many-observations', { max: limits.observations })
    }
    const row = { labId, pilotId: found.id, contentHash }
    const taken = { lines: fresh.length, takenBy: actor.participantId, takenAt: now }
    const [file] = await db
      .insert(pilotFile)
      .values({ ...row, ...taken, id: newId<'pilot-file'>(now) })
      .onConflictDoUpdate({
        target: [pilotFile.labId, pilotFile.pilotId, pilotFile.contentHash],
        set: taken,
      })
      .returning({ id: pilotFile.id })
    await insertAll(ctx, found, fresh, file!.id)
    await workOutEffects(ctx, found.id)
    ctx.record({ name: 'pilot-observation.added', ...aboutIt(found, { count: fresh.length }) })
    return done({ count: fresh.length })
  },
)

/** Whether a file of these lines was taken in and something of it still stands. */
async function stillThere(
  { db, labId }: CommandContext,
  { id }: PilotRow,
  contentHash: string,
): Promise<boolean> {
  const found = await db.execute(sql`select from pilot_file f
    where f.lab_id = ${labId} and f.pilot_id = ${id} and f.content_hash = ${contentHash}
      and exists (select from pilot_observation o where o.lab_id = f.lab_id and o.pilot_file_id = f.id)`)
  return found.rows.length > 0
}

async function insertAll(
  { db, labId, now, actor }: CommandContext,
  { id: pilotId }: PilotRow,
  all: readonly Checked[],
  pilotFileId: (typeof pilotFile.$inferSelect)['id'] | null,
): Promise<void> {
  const row = ({ indicatorId, version, ...rest }: Checked) => ({
    ...rest,
    labId,
    id: newId<'pilot-observation'>(now),
    pilotId,
    pilotIndicatorId: indicatorId,
    indicatorVersion: version,
    pilotFileId,
    notedBy: actor.participantId,
    notedAt: now,
  })
  for (let from = 0; from < all.length; from += rowsAtOnce) {
    await db.insert(pilotObservation).values(all.slice(from, from + rowsAtOnce).map(row))
  }
}
