import { sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { endRolesOf, holdersOf, keeperRoles, lookParticipant } from '../../people/index.ts'
import { endMandatesOf } from '../mandate/commands.ts'
import { endPairsOf } from '../pair/commands.ts'
import { holdChampion } from '../queries.ts'
import { saveChampion } from '../registry/commands.ts'
import { mayLetLeave } from '../support-policy.ts'
import { withdrawReleasesOf } from '../workload/release-commands.ts'
import { leaveRoleInput } from './input.ts'
import { moveWork, openWorkOf, type FoundWork } from './open-work.ts'
import { contactsOf, hasToLeave, stillIn } from './queries.ts'
import { handOver, handOverContact, handOverItem, type HandOverId } from './schema.ts'

type Person = Id<'participant'>

/**
 * Ends the role of a champion: access is gone with their next request. What they had in hand goes to the successor in
 * the same transaction, and a pack is made of it.
 */
export const leaveRole = command('champion.leave', leaveRoleInput, async (ctx, input) => {
  const { db, labId, now } = ctx
  const person = await lookParticipant(db, labId, input.participantId)
  if (!person) throw new NotFound()
  const allowed = mayLetLeave(ctx.actor, person.id)
  if (!allowed.ok) return allowed
  // One after the other: whoever comes second finds nothing left to end.
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`champion leaves ${person.id}`}, 0))`,
  )
  const today = await lookToday(db, labId, now)
  if (!(await hasToLeave(db, labId, person.id, today))) return refuse('no-champion')
  const keepers = await holdersOf(db, labId, keeperRoles, null, today)
  const successor = keepers.find(({ participantId }) => participantId === input.successorId)
  if (!successor) return refuse('no-successor')
  if (successor.participantId === person.id) return refuse('successor-is-self')
  const known = new Set((await contactsOf(db, labId, person.id)).map(({ id }) => id))
  if (!input.contacts.every((id) => known.has(id))) return refuse('contact-unknown')
  if (input.contacts.length > 0 && !input.agreed) return refuse('contacts-not-asked')
  const work = await openWorkOf(db, labId, await slugOf(ctx), person.id, now)
  const id = await keepPack(ctx, person.id, successor.participantId, input, work)
  const moved = await moveWork(ctx, person.id, successor.participantId)
  await endRolesOf(ctx, person.id, 'champion')
  await endPairsOf(ctx, person.id)
  await leaveRegistry(ctx, person.id)
  const data = { toId: successor.participantId, moved, handOverId: id }
  ctx.record({ name: 'champion.left', subject: person.id, data })
  return done({ id })
})

type Given = { note: string; contacts: string[] }

async function keepPack(
  ctx: CommandContext,
  fromId: Person,
  toId: Person,
  { note, contacts }: Given,
  work: readonly FoundWork[],
): Promise<HandOverId> {
  const { db, labId, now, actor } = ctx
  const id = newId<'champion-hand-over'>(now)
  const made = { madeBy: actor.participantId, madeAt: now }
  await db.insert(handOver).values({ ...made, labId, id, fromId, toId, note })
  const at = { labId, handOverId: id }
  if (work.length > 0) {
    const items = work.map(({ kind, id: thingId, title, participantId, address, dueOn }) => {
      return { ...at, kind, thingId, title, participantId: participantId as Person, address, dueOn }
    })
    await db.insert(handOverItem).values(items)
  }
  if (contacts.length > 0) {
    const people = [...new Set(contacts)]
    await db
      .insert(handOverContact)
      .values(people.map((participantId) => ({ ...at, participantId: participantId as Person })))
  }
  return id
}

/** Who is in the registry stands there as one who left; what was agreed with them ends, what they asked for is taken back. */
async function leaveRegistry(ctx: CommandContext, personId: Person): Promise<void> {
  for (const { id } of await stillIn(ctx.db, ctx.labId, personId)) {
    const held = await holdChampion(ctx.db, ctx.labId, id)
    await endMandatesOf(ctx, held.id)
    await withdrawReleasesOf(ctx, held.id)
    await saveChampion(ctx, held, { state: 'left' })
  }
}

async function slugOf({ db, labId }: CommandContext): Promise<string> {
  const found = await db.execute<{ slug: string }>(sql`select slug from lab where id = ${labId}`)
  return found.rows[0]!.slug
}
