import { sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { refuseClash } from '../../sessions/index.ts'
import { endRolesOf, holdersOf, keeperRoles, lookParticipant } from '../../people/index.ts'
import { endMandatesOf } from '../mandate/commands.ts'
import { endPairsOf } from '../pair/commands.ts'
import { holdChampion } from '../queries.ts'
import { saveChampion } from '../registry/commands.ts'
import { mayLetLeave } from '../support-policy.ts'
import { withdrawReleasesOf } from '../workload/release-commands.ts'
import { leaveRoleInput } from './input.ts'
import { beyond, moveWork, openWorkOf, type FoundWork } from './open-work.ts'
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
  await holdLeaving(ctx, person.id)
  const today = await lookToday(db, labId, now)
  if (!(await hasToLeave(db, labId, person.id, today))) return refuse('no-champion')
  const keepers = await holdersOf(db, labId, keeperRoles, null, today)
  const successor = keepers.find(({ participantId }) => participantId === input.successorId)
  if (!successor) return refuse('no-successor')
  if (successor.participantId === person.id) return refuse('successor-is-self')
  const known = new Set((await contactsOf(db, labId, person.id)).map(({ id }) => id))
  if (!input.contacts.every((id) => known.has(id))) return refuse('contact-unknown')
  if (input.contacts.length > 0 && !input.agreed) return refuse('contacts-not-asked')
  const clash = await refuseClash(ctx, person.id, successor.participantId)
  if (clash) return clash
  const id = await depart(ctx, person.id, successor.participantId, input)
  return done({ id: id! })
})

/**
 * Two who end the same role come one after the other: whoever comes second finds nothing left to end. Entries in the
 * registry are held before anything that hangs on them, as everywhere.
 */
export async function holdLeaving(ctx: CommandContext, personId: Person): Promise<void> {
  await ctx.db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`champion leaves ${personId}`}, 0))`,
  )
  for (const { id } of await stillIn(ctx.db, ctx.labId, personId)) {
    await holdChampion(ctx.db, ctx.labId, id)
  }
}

/**
 * The departure itself, whoever began it: work and pack to the successor, roles, pairs and registry ended. With nobody
 * to take over, work stays with the person. For commands that have asked their own policy and hold the leaving.
 */
export async function depart(
  ctx: CommandContext,
  personId: Person,
  toId: Person | null,
  given: Given,
): Promise<HandOverId | null> {
  const { db, labId, now } = ctx
  const work = toId ? await openWorkOf(db, labId, await slugOf(ctx), personId, now) : []
  const id = toId && (await keepPack(ctx, personId, toId, given, work))
  const moved = toId ? await moveWork(ctx, personId, toId) : 0
  await endRolesOf(ctx, personId, 'champion')
  await endPairsOf(ctx, personId)
  await leaveRegistry(ctx, personId)
  const data = { toId, moved, handOverId: id }
  ctx.record({ name: 'champion.left', subject: personId, data })
  return id
}

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
  const more = beyond(work)
  await db.insert(handOver).values({ ...made, labId, id, fromId, toId, note, more })
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
