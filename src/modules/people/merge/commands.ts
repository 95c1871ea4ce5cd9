import { insistSeen } from '../community/look.ts'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done } from '../../../shared/result.ts'
import type { Participant } from '../participant/schema.ts'
import { changeEntry, changeStay, endRoles, handOver, repoint } from './apply.ts'
import { mergeInput } from './input.ts'
import { lookPair, rolesOfPair } from './pair.ts'
import { planMerge, type Pair } from './plan.ts'
import { mayMerge } from './policy.ts'
import { participantMerge, type Moved } from './schema.ts'

/** Makes two entries one: what belongs to the person goes to the kept entry, the other only points at it. */
export const mergeParticipants = command(
  'participant.merge',
  mergeInput,
  async (ctx, { keptId, doubleId }) => {
    const { db, labId, now, actor } = ctx
    const pair = await lookPair(db, labId, keptId, doubleId, true)
    if (!pair) throw new NotFound()
    await insistSeen(ctx, [keptId, doubleId])
    const allowed = mayMerge(actor, pair.kept, pair.double, rolesOfPair(pair))
    if (!allowed.ok) return allowed
    const moved = planMerge(pair, await lookToday(db, labId, now), now)
    await apply(ctx, pair, moved)
    const id = newId<'participant-merge'>(now)
    const who = { keptId, mergedId: doubleId, mergedBy: actor.participantId }
    await db.insert(participantMerge).values({ ...who, labId, id, moved, at: now })
    const data = { mergeId: id, mergedId: doubleId }
    ctx.record({ name: 'participant.merged', subject: keptId, data })
    return done({ id, keptId })
  },
)

/** What ends goes first: no role, stay or account is ever in two hands. */
async function apply(ctx: CommandContext, { kept, double }: Pair, moved: Moved): Promise<void> {
  await changeEntry(ctx, double.id, { mergedInto: kept.id, accountId: null })
  await changeEntry(ctx, kept.id, {
    ...filled(double, moved),
    ...(moved.account && { accountId: moved.account }),
  })
  await repoint(ctx, moved.followers, kept.id)
  await endRoles(ctx, moved.rolesEnded, ctx.now)
  await handOver(ctx, moved, double.id, kept.id)
  for (const { groupId, joinedAt } of moved.staysEnded) {
    await changeStay(ctx, { participantId: double.id, groupId, joinedAt }, { leftAt: ctx.now })
  }
  for (const { groupId, joinedAt, keptFrom } of moved.stays) {
    const from = { participantId: double.id, groupId, joinedAt }
    await changeStay(ctx, from, { participantId: kept.id, joinedAt: new Date(keptFrom) })
  }
}

function filled(double: Participant, { details }: Moved): Partial<Participant> {
  return Object.fromEntries(details.map((field) => [field, double[field]]))
}
