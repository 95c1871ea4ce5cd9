import { and, eq } from 'drizzle-orm'
import { command } from '../../../../platform/command.ts'
import { lookToday } from '../../../../platform/db/lab-today.ts'
import { hashOf, newId } from '../../../../platform/ids.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { isOpenOn, mayKeep } from '../map/policy.ts'
import { findMap } from '../map/queries.ts'
import { speakerOf } from '../speaker/speaker.ts'
import { opinionVoter } from '../vote/schema.ts'
import { aboutReading, beginReadingInput } from './input.ts'
import { findReading } from './queries.ts'

/** Begins to read the statements to somebody who has said yes to it. */
export const beginReading = command(
  'opinion-reading.begin',
  beginReadingInput,
  async (ctx, input) => {
    const { db, labId, actor, now } = ctx
    const map = await findMap(db, labId, input)
    const allowed = mayKeep(actor, map.initiativeId)
    if (!allowed.ok) return allowed
    const open = isOpenOn(map, await lookToday(db, labId, now))
    if (!open.ok) return open
    const id = newId<'opinion-voter'>(now)
    const nameless = hashOf(`opinion voter ${map.id} aloud ${id}`)
    const speaker = await speakerOf(ctx, map.id, input.speaker, nameless)
    if (!speaker.ok) return speaker
    const { occasion } = input
    const how = {
      channel: 'aloud',
      confirmedHow: 'not-yet',
      enteredBy: actor.participantId,
    } as const
    const when = { occasion, consentedAt: now, beganAt: now }
    const added = await db
      .insert(opinionVoter)
      .values({ ...speaker.value, ...how, ...when, labId, id, opinionMapId: map.id })
      .onConflictDoNothing()
    if (added.rowCount === 0) return refuse('person-answered')
    ctx.record({
      name: 'opinion-reading.begun',
      subject: id,
      data: { opinionMapId: map.id, occasion },
    })
    return done({ id })
  },
)

/** Everything was read back, and the person said that it is so. */
export const confirmReading = command(
  'opinion-reading.confirm',
  aboutReading,
  async (ctx, input) => {
    const { db, labId, actor } = ctx
    const map = await findMap(db, labId, input)
    const allowed = mayKeep(actor, map.initiativeId)
    if (!allowed.ok) return allowed
    const reading = await findReading(db, labId, actor, input)
    if (reading.confirmedHow === 'read-back') return refuse('already-so')
    await db
      .update(opinionVoter)
      .set({ confirmedHow: 'read-back' })
      .where(and(eq(opinionVoter.labId, labId), eq(opinionVoter.id, reading.id)))
    const data = { opinionMapId: map.id }
    ctx.record({ name: 'opinion-reading.confirmed', subject: reading.id, data })
    return done({ id: reading.id })
  },
)
