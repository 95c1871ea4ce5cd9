import { and, eq, type SQL } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { lookSeen } from '../../people/index.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { holdInitiative } from '../initiative/queries.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import { joinInput, leaveInput, trainingInput } from './input.ts'
import { mayJoin, mayKeepCoreTeam, mayLeave, mayNoteTraining } from './policy.ts'
import { coreTeamSeat, type SeatRow } from './schema.ts'

/** Gives somebody a seat in the core team; who left may come back, and begins anew. */
export const joinCoreTeam = command('core-team.join', joinInput, async (ctx, input) => {
  const { initiativeId, perspective, funder } = input
  const { today, allowed } = await toKeep(ctx, initiativeId)
  if (!allowed.ok) return allowed
  const person = await lookSeen(ctx.db, ctx.labId, ctx.actor, input.participantId)
  if (!person) return refuse('unknown-reference')
  const may = mayJoin(await lookSeat(ctx, initiativeId, person.id))
  if (!may.ok) return may
  const joinedOn = input.joinedOn ?? today
  if (joinedOn > today) return refuse('day-in-future')
  const seat = { perspective, funder, joinedOn, trainedOn: null, training: '', leftOn: null }
  const { labId, initiativeId: team, participantId: member } = coreTeamSeat
  await ctx.db
    .insert(coreTeamSeat)
    .values({
      ...seat,
      labId: ctx.labId,
      initiativeId: initiativeId as InitiativeId,
      participantId: person.id,
    })
    .onConflictDoUpdate({ target: [labId, team, member], set: seat })
  const participantId = person.id
  const data = { participantId, perspective, funder }
  ctx.record({ name: 'core-team.joined', subject: initiativeId, data })
  return done({ participantId })
})

/** Notes what a member of the core team was trained in, and when. */
export const recordTraining = command('core-team.train', trainingInput, async (ctx, input) => {
  const { initiativeId, participantId, trainedOn, training } = input
  const { today, allowed } = await toKeep(ctx, initiativeId)
  if (!allowed.ok) return allowed
  const seat = await findSeat(ctx, initiativeId, participantId)
  const may = mayNoteTraining(seat, trainedOn, today)
  if (!may.ok) return may
  await ctx.db.update(coreTeamSeat).set({ trainedOn, training }).where(at(ctx, input))
  ctx.record({
    name: 'core-team.trained',
    subject: initiativeId,
    data: { participantId, trainedOn },
  })
  return done({ participantId })
})

/** Notes that somebody left the core team; the seat stays in the record. */
export const leaveCoreTeam = command('core-team.leave', leaveInput, async (ctx, input) => {
  const { initiativeId, participantId } = input
  const { today, allowed } = await toKeep(ctx, initiativeId)
  if (!allowed.ok) return allowed
  const leftOn = input.leftOn ?? today
  const may = mayLeave(await findSeat(ctx, initiativeId, participantId), leftOn, today)
  if (!may.ok) return may
  await ctx.db.update(coreTeamSeat).set({ leftOn }).where(at(ctx, input))
  ctx.record({ name: 'core-team.left', subject: initiativeId, data: { participantId, leftOn } })
  return done({ participantId })
})

async function toKeep(ctx: CommandContext, initiativeId: string) {
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const today = await lookToday(ctx.db, ctx.labId, ctx.now)
  return { today, allowed: mayKeepCoreTeam(ctx.actor, held) }
}

type SeatOf = { initiativeId: string; participantId: string }

function at({ labId }: CommandContext, { initiativeId, participantId }: SeatOf): SQL | undefined {
  return and(
    eq(coreTeamSeat.labId, labId),
    eq(coreTeamSeat.initiativeId, initiativeId as InitiativeId),
    eq(coreTeamSeat.participantId, participantId as Id<'participant'>),
  )
}

async function lookSeat(
  ctx: CommandContext,
  initiativeId: string,
  participantId: string,
): Promise<SeatRow | undefined> {
  const found = await ctx.db
    .select()
    .from(coreTeamSeat)
    .where(at(ctx, { initiativeId, participantId }))
  return found[0]
}

async function findSeat(ctx: CommandContext, initiativeId: string, participantId: string) {
  const found = await lookSeat(ctx, initiativeId, participantId)
  if (!found) throw new NotFound()
  return found
}
