import { z } from 'zod'
import { command, type CommandContext } from '../../../platform/command.ts'
import { neededId } from '../../../platform/input.ts'
import { done, refuse } from '../../../shared/result.ts'
import { untieAll } from '../../thread/index.ts'
import { thingRef } from '../lesson/input.ts'
import { holdLesson } from '../lesson/queries.ts'
import { mayWrite } from '../policy.ts'
import { holdPractice } from '../practice/queries.ts'
import { addGround, countGrounds, groundsOf, type Kinds, type ThingRef } from './grounds.ts'

const restingKinds = ['lesson', 'good-practice'] as const
export type RestingKind = (typeof restingKinds)[number]

const input = z.strictObject({ kind: z.enum(restingKinds), id: neededId, thing: thingRef })

/** Ties a lesson or practice to something it rests on. */
export const addEvidenceFor = (kinds: Kinds) =>
  command('lesson-evidence.add', input, async (ctx, { kind, id, thing }) => {
    const { initiativeId } = await hold(ctx, kind, id)
    const allowed = mayWrite(ctx.actor, { initiativeId })
    if (!allowed.ok) return allowed
    const tied = await addGround(ctx, kinds, thing, { kind, id })
    if (!tied.ok) return tied
    ctx.record({ name: 'lesson-evidence.added', subject: id, data: { kind, thing } })
    return done({ id })
  })

/** Takes such a tie away; what is published keeps at least one. */
export const removeEvidenceFor = (kinds: Kinds) =>
  command('lesson-evidence.remove', input, async (ctx, { kind, id, thing }) => {
    const { initiativeId, state } = await hold(ctx, kind, id)
    const allowed = mayWrite(ctx.actor, { initiativeId })
    if (!allowed.ok) return allowed
    const { db, labId, actor } = ctx
    const to = { kind, id }
    const { seen } = await groundsOf(db, labId, actor, kinds, to)
    const ground = seen.find((one) => sameThing(one, thing))
    if (!ground) return refuse('unknown-evidence')
    if (state === 'published' && (await countGrounds(db, labId, to)) === 1) {
      return refuse('last-evidence')
    }
    await untieAll(ctx, [{ from: thing, to }], ground.relation as 'rests-on')
    ctx.record({ name: 'lesson-evidence.removed', subject: id, data: { kind, thing } })
    return done({ id })
  })

function hold(ctx: CommandContext, kind: RestingKind, id: string) {
  return kind === 'lesson' ? holdLesson(ctx.db, ctx.labId, id) : holdPractice(ctx.db, ctx.labId, id)
}

function sameThing(one: ThingRef, other: ThingRef): boolean {
  return one.kind === other.kind && one.id === other.id
}
