import { insistSeen } from '../community/look.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { done } from '../../../shared/result.ts'
import type { Participant } from '../participant/schema.ts'
import { roleHeld } from '../role/schema.ts'
import { changeEntry, changeStay, endRoles, handOver, repoint } from './apply.ts'
import { undoMergeInput } from './input.ts'
import { lookPair, rolesOfPair } from './pair.ts'
import type { Pair } from './plan.ts'
import { mayUndoMerge } from './policy.ts'
import { participantMerge, type Fillable, type Moved } from './schema.ts'

type Merge = typeof participantMerge.$inferSelect

/** Makes one entry two again: what went over goes back as it is now; what is new stays with the kept entry. */
export const undoMerge = command('participant.undo-merge', undoMergeInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const which = and(eq(participantMerge.labId, labId), eq(participantMerge.id, input.mergeId))
  const [merge] = await db.select().from(participantMerge).where(which).for('update')
  if (!merge) throw new NotFound()
  const { keptId, mergedId, moved } = merge
  const pair = (await lookPair(db, labId, keptId, mergedId, true))!
  const ended = await endedByMerge(ctx, moved)
  const since = sinceMerge(pair, merge, ended)
  await insistSeen(ctx, [keptId])
  const allowed = mayUndoMerge(actor, [...rolesOfPair(pair), ...ended], since)
  if (!allowed.ok) return allowed
  await putBack(ctx, pair, moved)
  await db
    .update(participantMerge)
    .set({ undoneAt: now, undoneBy: actor.participantId })
    .where(which)
  const data = { mergeId: merge.id, mergedId }
  ctx.record({ name: 'participant.merge-undone', subject: keptId, data })
  return done({ keptId, mergedId })
})

type Role = typeof roleHeld.$inferSelect

async function endedByMerge({ db, labId }: CommandContext, { rolesEnded }: Moved): Promise<Role[]> {
  return db
    .select()
    .from(roleHeld)
    .where(and(eq(roleHeld.labId, labId), inArray(roleHeld.id, rolesEnded)))
}

function sinceMerge({ kept, roles }: Pair, { undoneAt, moved }: Merge, ended: Role[]) {
  const openNow = roles.filter(
    ({ id, participantId, substituteFor }) =>
      participantId === kept.id && !substituteFor && !moved.roles.includes(id),
  )
  return {
    undone: undoneAt !== null,
    keptIsMerged: kept.mergedInto !== null,
    accountElsewhere: moved.account !== null && kept.accountId !== moved.account,
    roleGivenAgain: ended.some(
      (was) =>
        was.participantId === kept.id &&
        !was.substituteFor &&
        openNow.some((is) => is.role === was.role && is.initiativeId === was.initiativeId),
    ),
  }
}

async function putBack(ctx: CommandContext, { kept, double }: Pair, moved: Moved): Promise<void> {
  await changeEntry(ctx, kept.id, {
    ...emptied(kept, double, moved),
    ...(moved.account && { accountId: null }),
  })
  await changeEntry(ctx, double.id, { mergedInto: null, accountId: moved.account })
  await repoint(ctx, moved.followers, double.id)
  await handOver(ctx, moved, kept.id, double.id)
  await endRoles(ctx, moved.rolesEnded, null)
  for (const { groupId, joinedAt, keptFrom } of moved.stays) {
    const from = { participantId: kept.id, groupId, joinedAt: keptFrom }
    await changeStay(ctx, from, { participantId: double.id, joinedAt: new Date(joinedAt) })
  }
  for (const { groupId, joinedAt } of moved.staysEnded) {
    await changeStay(ctx, { participantId: double.id, groupId, joinedAt }, { leftAt: null })
  }
}

const unknown: Record<Fillable, null | '' | []> = {
  email: null,
  phone: null,
  postalAddress: null,
  supportNeeds: '',
  organisation: '',
  placeId: null,
  ageBand: null,
  gender: null,
  belongsTo: [],
}

/** Details that were filled in become unknown again, unless somebody has written other ones since. */
function emptied(kept: Participant, double: Participant, { details }: Moved): Partial<Participant> {
  const same = details.filter((field) => String(kept[field]) === String(double[field]))
  return Object.fromEntries(same.map((field) => [field, unknown[field]]))
}
