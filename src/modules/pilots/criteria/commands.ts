import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import {
  limits,
  localText,
  neededId,
  neededLocalText,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'
import type { LabId } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { aboutIt, toKeep } from '../pilot/commands.ts'
import type { PilotId } from '../pilot/schema.ts'
import { isOpen } from '../policy.ts'
import { pilotCriteria, type CriteriaRow } from './schema.ts'

/** How many criteria the form offers room for. */
export const criteriaSlots = ['1', '2', '3', '4', '5', '6'] as const

const criteria = z
  .partialRecord(z.enum(criteriaSlots), localText(limits.line))
  .transform((sent) => Object.values(sent).filter((text) => text && Object.keys(text).length > 0))
  .refine((list) => list.length > 0, 'pilots.input.criteria')

const writeCriteriaInput = z.strictObject({
  initiativeId: neededId,
  pilotId: neededId,
  /** The version somebody saw; 0 where there was none. */
  version: seenVersion,
  criteria,
  adoptWhen: neededLocalText(limits.reason, 'pilots.input.when'),
  adaptWhen: neededLocalText(limits.reason, 'pilots.input.when'),
  stopWhen: neededLocalText(limits.reason, 'pilots.input.when'),
  whyChanged: plainText(limits.reason),
})

/** The newest exit criteria of a pilot, if there are any. */
export async function lookCriteria(
  db: Db,
  labId: LabId,
  pilotId: string,
): Promise<CriteriaRow | undefined> {
  const [found] = await criteriaOf(db, labId, pilotId, 1)
  return found
}

/** All versions of a pilot's exit criteria, the newest first. */
export async function criteriaOf(
  db: Db,
  labId: LabId,
  pilotId: string,
  most = 50,
): Promise<CriteriaRow[]> {
  return db
    .select()
    .from(pilotCriteria)
    .where(and(eq(pilotCriteria.labId, labId), eq(pilotCriteria.pilotId, pilotId as PilotId)))
    .orderBy(desc(pilotCriteria.number))
    .limit(most)
}

/** Writes what ends a pilot and how; a change is a new version, and says why. */
export const writeCriteria = command(
  'pilot-criteria.write',
  writeCriteriaInput,
  async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const { initiativeId, pilotId, version, ...sent } = input
    const { found, allowed } = await toKeep(ctx, { initiativeId, pilotId })
    if (!allowed.ok) return allowed
    const open = isOpen(found)
    if (!open.ok) return open
    if (found.state === 'decided') return refuse('decided-already')
    const newest = (await lookCriteria(db, labId, found.id))?.number ?? 0
    if (version !== newest) return refuse('changed-meanwhile', { version: newest })
    if (newest > 0 && sent.whyChanged === '') return refuse('why-changed')
    const number = newest + 1
    const row = { ...sent, labId, pilotId: found.id, number }
    await db
      .insert(pilotCriteria)
      .values({ ...row, writtenBy: actor.participantId, writtenAt: now })
    ctx.record({ name: 'pilot-criteria.written', ...aboutIt(found, { number }) })
    return done({ number })
  },
)
