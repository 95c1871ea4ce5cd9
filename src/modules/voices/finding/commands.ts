import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { linkAll, nearOriginsOf } from '../../thread/index.ts'
import { themesToPick } from '../theme/queries.ts'
import { mayCurate } from '../reading/policy.ts'
import { layExtracts, extractsHere } from './extract-commands.ts'
import {
  aboutFinding,
  changeFindingInput,
  withdrawFindingInput,
  writeFindingInput,
} from './input.ts'
import { mayPublishFinding, mayWriteFinding } from './policy.ts'
import { extractsOfFinding, findFinding } from './queries.ts'
import { finding, type FindingRow } from './schema.ts'

/** Writes a claim down as a draft, with the extracts it rests on and the themes it came from. */
export const writeFinding = command('finding.write', writeFindingInput, async (ctx, input) => {
  const { db, labId, actor, now } = ctx
  const { initiativeId, claim, explanation } = input
  await findInitiative(db, labId, initiativeId)
  const allowed = mayCurate(actor, initiativeId)
  if (!allowed.ok) return allowed
  const known = new Set((await themesToPick(db, labId, actor, initiativeId)).map(({ id }) => id))
  if (!input.themes.every((id) => known.has(id))) return refuse('unknown-theme')
  const extracts = await extractsHere(ctx, initiativeId, input.extracts)
  if (!extracts) return refuse('unknown-extract')
  const id = newId<'finding'>(now)
  const written = { writtenBy: actor.participantId, writtenAt: now }
  await db.insert(finding).values({ labId, id, initiativeId, claim, explanation, ...written })
  ctx.record({ name: 'finding.written', subject: id, data: { initiativeId } })
  await linkAll(ctx, { kind: 'theme', ids: input.themes }, { kind: 'finding', id }, 'led-to')
  await layExtracts(ctx, id, extracts)
  return done({ id })
})

/** Words a finding anew. Who began from an older wording is told, and nothing is lost. */
export const changeFinding = command('finding.change', changeFindingInput, async (ctx, input) => {
  const held = await hold(ctx, input)
  const allowed = mayWriteFinding(ctx.actor, held)
  if (!allowed.ok) return allowed
  if (held.version !== input.version) return refuse('changed-meanwhile')
  const { claim, explanation } = input
  await save(ctx, held, { claim, explanation, version: held.version + 1 })
  ctx.record({ name: 'finding.changed', ...of(held) })
  return done({ id: held.id })
})

/** What a finding may rest on besides extracts: patterns, and what many agreed to. */
const grounds = ['theme', 'opinion-statement']

/** Shows a finding to everybody, if it rests on something. Only words that may be quoted are shown with it. */
export const publishFinding = command('finding.publish', aboutFinding, async (ctx, input) => {
  const { db, labId, actor, now } = ctx
  const held = await hold(ctx, input)
  const allowed = mayPublishFinding(actor, held)
  if (!allowed.ok) return allowed
  if (held.state === 'published') return refuse('already-so')
  const extracts = await extractsOfFinding(db, labId, actor, held)
  const origins = await nearOriginsOf(db, labId, { kind: 'finding', id: held.id }, grounds)
  const stands = extracts.some(({ state }) => state !== 'withdrawn') || origins.length > 0
  if (!stands) return refuse('rests-on-nothing')
  await save(ctx, held, { state: 'published', publishedAt: now, withdrawnBecause: '' })
  ctx.record({ name: 'finding.published', ...of(held) })
  return done({ id: held.id })
})

/** Takes a finding back with a reason; it stays readable as withdrawn where it was published. */
export const withdrawFinding = command(
  'finding.withdraw',
  withdrawFindingInput,
  async (ctx, input) => {
    const held = await hold(ctx, input)
    const allowed = mayPublishFinding(ctx.actor, held)
    if (!allowed.ok) return allowed
    if (held.state === 'withdrawn') return refuse('already-so')
    await save(ctx, held, { state: 'withdrawn', withdrawnBecause: input.because })
    ctx.record({ name: 'finding.withdrawn', ...of(held) })
    return done({ id: held.id })
  },
)

async function hold(
  { db, labId }: CommandContext,
  { initiativeId, findingId }: { initiativeId: string; findingId: string },
): Promise<FindingRow> {
  return findFinding(db, labId, initiativeId, findingId, true)
}

async function save(ctx: CommandContext, { id }: FindingRow, changes: Partial<FindingRow>) {
  await ctx.db
    .update(finding)
    .set(changes)
    .where(and(eq(finding.labId, ctx.labId), eq(finding.id, id)))
}

function of({ id, initiativeId }: FindingRow) {
  return { subject: id, data: { initiativeId } }
}
