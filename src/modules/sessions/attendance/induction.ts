import { z } from 'zod'
import { command } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import { neededId, optionalDay } from '../../../platform/input.ts'
import type { LabId } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { completedBy, lookPath, recordCompletion } from '../../learning/index.ts'
import { isKeeper } from '../../people/index.ts'
import { ids } from '../input.ts'
import { aboutIt, toKeep } from '../session/commands.ts'
import { peopleAt, type PersonAtSession } from './queries.ts'

/** The path that introduces everyone to taking part. */
export const inductionPath = 'taking-part'

/** Those of the people at a session who completed the induction or are let off it, and those who have not. */
export type Induction = { ready: PersonAtSession[]; missing: PersonAtSession[] }

/** How far the induction has come at a session; null where there is none. */
export async function inductionAt(
  db: Db,
  labId: LabId,
  people: readonly PersonAtSession[],
  now: Date,
): Promise<Induction | null> {
  if (!lookPath(inductionPath) || people.length === 0) return null
  const all = people.map(({ participantId }) => participantId)
  const completed = await completedBy(db, labId, all, inductionPath, now)
  const isReady = ({ participantId }: PersonAtSession) => completed.has(participantId)
  return { ready: people.filter(isReady), missing: people.filter((one) => !isReady(one)) }
}

export const recordInductionInput = z.strictObject({
  initiativeId: neededId,
  sessionId: neededId,
  people: ids.refine((chosen) => chosen.length > 0, 'sessions.input.people'),
  completedOn: optionalDay,
})

/** Records that many people at a session completed the induction on paper; who had done so before stays as it was. */
export const recordInduction = command(
  'session.record-induction',
  recordInductionInput,
  async (ctx, { initiativeId, sessionId, people, completedOn }) => {
    const { found, allowed } = await toKeep(ctx, { initiativeId, sessionId })
    if (!allowed.ok) return allowed
    if (!isKeeper(ctx.actor)) return refuse('induction-keepers-only')
    if (!lookPath(inductionPath)) return refuse('no-induction')
    const here = await peopleAt(ctx.db, ctx.labId, ctx.actor, { initiativeId, sessionId })
    const known = new Set<string>(here.map(({ participantId }) => participantId))
    if (people.some((id) => !known.has(id))) return refuse('unknown-person')
    let count = 0
    for (const participantId of people) {
      const path = { pathKey: inductionPath, mode: 'paper' as const, completedOn, note: '' }
      const result = await recordCompletion.change(ctx, { participantId, ...path })
      if (!result.ok && result.code !== 'completed-already') return result
      if (result.ok) count += 1
    }
    ctx.record({ name: 'session.induction-recorded', ...aboutIt(found, { count }) })
    return done({ id: found.id, count })
  },
)
