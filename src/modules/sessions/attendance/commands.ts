import { and, eq, inArray, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import {
  insertParticipant,
  livingId,
  lookSeen,
  resolveMerged,
  seenAmong,
} from '../../people/index.ts'
import {
  addNewcomerInput,
  inviteInput,
  nameNewcomerInput,
  recordAttendanceInput,
  uninviteInput,
} from '../input.ts'
import { dropOpenSupports } from '../support/commands.ts'
import { mayInvite, mayNamePeople, mayRecordAttendance } from '../policy.ts'
import { aboutIt, saveSession, toKeep } from '../session/commands.ts'
import { sessionPerson, type SessionRow } from '../schema.ts'

type ParticipantId = Id<'participant'>

/** Invites people through one channel; who was invited before stays invited as they were. */
export const invitePeople = command('session.invite', inviteInput, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  const may = mayInvite(found)
  if (!may.ok) return may
  const living = await seenAmong(ctx.db, ctx.labId, ctx.actor, input.people)
  if (living.size < input.people.length) return refuse('unknown-person')
  const people = [...new Set(living.values())]
  const invited = { invitedAt: ctx.now, invitedBy: input.channel }
  const rows = people.map((participantId) => ({ ...at(ctx, found), participantId, ...invited }))
  await ctx.db
    .insert(sessionPerson)
    .values(rows)
    .onConflictDoUpdate({
      target: [sessionPerson.labId, sessionPerson.sessionId, sessionPerson.participantId],
      set: {
        invitedAt: sql`coalesce(session_person.invited_at, excluded.invited_at)`,
        invitedBy: sql`coalesce(session_person.invited_by, excluded.invited_by)`,
      },
    })
  ctx.record({ name: 'session.invited', ...aboutIt(found, { people, channel: input.channel }) })
  return done({ id: found.id, count: people.length })
})

/** Takes an invitation back that was a mistake; who came is not forgotten. */
export const uninvitePerson = command('session.uninvite', uninviteInput, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  const theirs = theirRows(ctx, found, [input.participantId])
  const gone = await ctx.db
    .delete(sessionPerson)
    .where(and(theirs, sql`${sessionPerson.attended} <> 'yes'`))
  const kept = await ctx.db
    .update(sessionPerson)
    .set({ invitedAt: null, invitedBy: null })
    .where(and(theirs, sql`${sessionPerson.invitedAt} is not null`))
  if (gone.rowCount === 0 && kept.rowCount === 0) return refuse('not-invited')
  if (kept.rowCount === 0) await dropOpenSupports(ctx, found, input.participantId)
  ctx.record({ name: 'session.uninvited', ...aboutIt(found, { people: [input.participantId] }) })
  return done({ id: found.id })
})

/** Says who of those the form showed came, and how many more; the session has then been held. */
export const recordAttendance = command(
  'session.record-attendance',
  recordAttendanceInput,
  async (ctx, input) => {
    const { found, allowed } = await toKeep(ctx, input)
    if (!allowed.ok) return allowed
    const may = mayRecordAttendance(found, ctx.now)
    if (!may.ok) return may
    if (found.version !== input.version) {
      return refuse('changed-meanwhile', { version: found.version })
    }
    if (!(await areKnown(ctx, found, input.came))) return refuse('unknown-person')
    const missed = input.seen.filter((id) => !input.came.includes(id))
    await mark(ctx, found, missed, 'no')
    const { size } = await come(ctx, found, input.came)
    if (size < input.came.length) return refuse('unknown-person')
    const { otherCount, otherNote } = input
    await saveSession(ctx, found, { state: 'held', otherCount, otherNote })
    const data = { came: input.came.length, others: otherCount }
    ctx.record({ name: 'session.attendance-recorded', ...aboutIt(found, data) })
    return done({ id: found.id })
  },
)

/** Adds somebody who came without being on the list. */
export const addNewcomer = command('session.add-newcomer', addNewcomerInput, async (ctx, input) => {
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  const may = mayRecordAttendance(found, ctx.now)
  if (!may.ok) return may
  const person = await lookSeen(ctx.db, ctx.labId, ctx.actor, input.participantId)
  if (!person) return refuse('unknown-person')
  await come(ctx, found, [person.id])
  ctx.record({ name: 'session.joined', ...aboutIt(found, { people: [person.id] }) })
  return done({ id: found.id })
})

/** Writes somebody into the lab who came without anybody knowing them, and that they were here. */
export const nameNewcomer = command(
  'session.name-newcomer',
  nameNewcomerInput,
  async (ctx, { initiativeId, sessionId, ...details }) => {
    const { found, allowed } = await toKeep(ctx, { initiativeId, sessionId })
    if (!allowed.ok) return allowed
    const mayName = mayNamePeople(ctx.actor, found.initiativeId)
    if (!mayName.ok) return mayName
    const may = mayRecordAttendance(found, ctx.now)
    if (!may.ok) return may
    const id = await insertParticipant(ctx, { ...unknown, ...details })
    await come(ctx, found, [id])
    ctx.record({ name: 'session.joined', ...aboutIt(found, { people: [id] }) })
    return done({ id: found.id })
  },
)

/** What nobody asked at the door. */
const unknown = {
  email: null,
  phone: null,
  postalAddress: null,
  supportNeeds: '',
  ageBand: null,
  gender: null,
  placeId: null,
  belongsTo: [],
  organisation: '',
  accountId: null,
}

function at(ctx: CommandContext, { id }: SessionRow) {
  return { labId: ctx.labId, sessionId: id }
}

/** The rows of these people at a session, whichever of two merged entries they were written under. */
function theirRows(ctx: CommandContext, { id }: SessionRow, people: readonly string[]) {
  const living = livingId(sessionPerson.labId, sessionPerson.participantId)
  return and(
    eq(sessionPerson.labId, ctx.labId),
    eq(sessionPerson.sessionId, id),
    inArray(living, people as ParticipantId[]),
  )
}

async function mark(
  ctx: CommandContext,
  found: SessionRow,
  people: readonly string[],
  attended: 'yes' | 'no',
): Promise<void> {
  if (people.length === 0) return
  await ctx.db
    .update(sessionPerson)
    .set({ attended })
    .where(theirRows(ctx, found, people))
}

/** Whether everybody ticked is on the session's list already, or is seen by who ticks them. */
async function areKnown(
  ctx: CommandContext,
  found: SessionRow,
  people: readonly string[],
): Promise<boolean> {
  const seen = await seenAmong(ctx.db, ctx.labId, ctx.actor, people)
  const others = people.filter((id) => !seen.has(id))
  if (others.length === 0) return true
  const living = livingId(sessionPerson.labId, sessionPerson.participantId)
  const listed = await ctx.db
    .selectDistinct({ id: living })
    .from(sessionPerson)
    .where(theirRows(ctx, found, others))
  return listed.length === new Set(others).size
}

/** Marks people as having come, writing down who was not on the list. */
async function come(ctx: CommandContext, found: SessionRow, people: readonly string[]) {
  const living = await resolveMerged(ctx.db, ctx.labId, people)
  const ids = [...new Set(living.values())]
  if (ids.length === 0) return living
  await mark(ctx, found, ids, 'yes')
  await ctx.db
    .insert(sessionPerson)
    .values(
      ids.map((participantId) => ({ ...at(ctx, found), participantId, attended: 'yes' as const })),
    )
    .onConflictDoUpdate({
      target: [sessionPerson.labId, sessionPerson.sessionId, sessionPerson.participantId],
      set: { attended: 'yes' },
    })
  return living
}
