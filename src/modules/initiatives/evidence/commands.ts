import { and, eq } from 'drizzle-orm'
import { keepBlob } from '../../../platform/blobs/index.ts'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findActivity } from '../activity/queries.ts'
import { mayCorrect, mayWorkIn } from '../initiative/policy.ts'
import { holdInitiative } from '../initiative/queries.ts'
import { findTemplate } from '../../methods/index.ts'
import { findPhaseOf, methodOf, type PhaseWithMethod } from '../process/queries.ts'
import {
  aboutEvidence,
  addEvidenceInput,
  showEvidenceInput,
  withdrawEvidenceInput,
} from './input.ts'
import { findEvidence } from './queries.ts'
import { evidence, type EvidenceRow } from './schema.ts'

/** Adds evidence to a phase: what it is, what it proves, and what the method expected of it, if anything. */
export const addEvidence = command('evidence.add', addEvidenceInput, async (ctx, input) => {
  const { initiativeId, phaseId, activityId, file, key, ...sent } = input
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const allowed = mayWorkIn(ctx.actor, held)
  if (!allowed.ok) return allowed
  const phase = await findPhaseOf(ctx.db, ctx.labId, held.id, phaseId)
  if (key && !(await expects(ctx, phase, key))) return refuse('unknown-expected')
  const activity = activityId ? await findActivity(ctx.db, ctx.labId, held.id, activityId) : null
  if (activity && activity.phaseId !== phase.id) return refuse('unknown-activity')
  const id = newId<'evidence'>(ctx.now)
  const blob =
    file && sent.kind === 'file' ? await keepBlob(ctx.db, ctx.labId, file, ctx.now) : null
  await ctx.db.insert(evidence).values({
    ...onlyOf(sent),
    labId: ctx.labId,
    id,
    initiativeId: held.id,
    phaseId: phase.id,
    activityId: activity?.id ?? null,
    key: key || null,
    blobId: blob?.id ?? null,
    addedBy: ctx.actor.participantId,
    addedAt: ctx.now,
  })
  const data = { initiativeId: held.id, phaseId: phase.id, kind: sent.kind, key: key || null }
  ctx.record({ name: 'evidence.added', subject: id, data })
  return done({ id, phaseId: phase.id })
})

/** Shows a piece of evidence to everyone, or to people with a role only. */
export const showEvidence = command('evidence.show', showEvidenceInput, async (ctx, input) => {
  const { found, allowed } = await toCorrect(ctx, input)
  if (!allowed.ok) return allowed
  if (found.public === input.public) return refuse('already-so')
  await save(ctx, found, { public: input.public })
  ctx.record({ name: input.public ? 'evidence.published' : 'evidence.unpublished', ...of(found) })
  return done({ id: found.id })
})

/** Takes evidence back with a reason: it no longer counts, and stays in the record. */
export const withdrawEvidence = command(
  'evidence.withdraw',
  withdrawEvidenceInput,
  async (ctx, input) => {
    const { found, allowed } = await toCorrect(ctx, input)
    if (!allowed.ok) return allowed
    if (found.withdrawnAt) return refuse('already-so')
    await save(ctx, found, { withdrawnAt: ctx.now, withdrawnBecause: input.because })
    ctx.record({ name: 'evidence.withdrawn', ...of(found) })
    return done({ id: found.id })
  },
)

/** Undoes a withdrawal. */
export const returnEvidence = command('evidence.return', aboutEvidence, async (ctx, input) => {
  const { found, allowed } = await toCorrect(ctx, input)
  if (!allowed.ok) return allowed
  if (!found.withdrawnAt) return refuse('already-so')
  await save(ctx, found, { withdrawnAt: null, withdrawnBecause: '' })
  ctx.record({ name: 'evidence.returned', ...of(found) })
  return done({ id: found.id })
})

async function toCorrect(
  ctx: CommandContext,
  { initiativeId, evidenceId }: { initiativeId: string; evidenceId: string },
) {
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const found = await findEvidence(ctx.db, ctx.labId, initiativeId, evidenceId)
  return { found, allowed: mayCorrect(ctx.actor, held) }
}

async function save(ctx: CommandContext, { id }: EvidenceRow, changes: Partial<EvidenceRow>) {
  await ctx.db
    .update(evidence)
    .set(changes)
    .where(and(eq(evidence.labId, ctx.labId), eq(evidence.id, id)))
}

function of({ id, initiativeId, phaseId, key }: EvidenceRow) {
  return { subject: id, data: { initiativeId, phaseId, key } }
}

async function expects(
  { db, labId }: CommandContext,
  phase: PhaseWithMethod,
  key: string,
): Promise<boolean> {
  const template = await findTemplate(db, labId, methodOf(phase))
  const method = template.phases.find((one) => one.key === phase.key)
  return method?.evidence.some((expected) => expected.key === key) ?? false
}

type Sent = Pick<
  EvidenceRow,
  'kind' | 'title' | 'proves' | 'body' | 'address' | 'figure' | 'unit' | 'public'
>

/** Keeps what belongs to the kind: a form may carry what was typed before another kind was chosen. */
function onlyOf({ kind, title, proves, public: shown, ...sent }: Sent) {
  return {
    kind,
    title,
    proves,
    public: shown,
    body: kind === 'text' ? sent.body : '',
    address: kind === 'link' ? sent.address : '',
    figure: kind === 'figure' ? sent.figure : null,
    unit: kind === 'figure' ? sent.unit : '',
  }
}
