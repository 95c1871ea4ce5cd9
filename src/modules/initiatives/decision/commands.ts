import { and, eq, inArray } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse, type Decision } from '../../../shared/result.ts'
import { groupsWithMembers } from '../../people/index.ts'
import { linkThings } from '../../thread/index.ts'
import { challengeVersion, type ChallengeVersionId } from '../challenge/schema.ts'
import { evidence, type EvidenceId } from '../evidence/schema.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { gate, type GateId } from '../gate/schema.ts'
import { findInitiative } from '../initiative/queries.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import { phase, type PhaseId } from '../process/schema.ts'
import { decisionInput, type DecisionInput, type Ground } from './input.ts'
import { mayRecordDecision, mayStandAsDecision } from './policy.ts'
import { holdDecision } from './queries.ts'
import { decision, type DecisionId, type InvolvementDepth } from './schema.ts'

/** Writes down a decision for good: what, between what, why, by whose power, and what it rests on. */
export const recordDecision = command('decision.record', decisionInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const found = await findInitiative(db, labId, input.initiativeId)
  const allowed = mayRecordDecision(actor, found)
  if (!allowed.ok) return allowed
  const stands = await checkStanding(ctx, input)
  if (!stands.ok) return stands
  const place = await placeOf(ctx, input)
  if (place === null) return refuse('unknown-reference')
  const id = newId<'decision'>(now)
  await db.insert(decision).values({
    ...place,
    labId,
    id,
    initiativeId: found.id,
    question: input.question,
    options: input.options.map(({ text }) => text),
    chosen: input.options.findIndex(({ number }) => number === input.chosen),
    reasons: input.reasons,
    depth: input.depth as InvolvementDepth,
    power: input.power,
    groupId: input.groupId as Id<'group'> | null,
    decidedOn: input.decidedOn,
    corrects: input.corrects as DecisionId | null,
    recordedBy: actor.participantId,
    recordedAt: now,
  })
  const { depth, corrects } = input
  ctx.record({
    name: 'decision.recorded',
    subject: id,
    data: { initiativeId: found.id, ...place, depth, corrects },
  })
  await tie(ctx, id, input)
  return done({ id })
})

async function checkStanding(
  { db, labId, now }: CommandContext,
  { decidedOn, corrects, initiativeId }: DecisionInput,
): Promise<Decision<'decided-in-future' | 'corrected-already'>> {
  const today = await lookToday(db, labId, now)
  const earlier = corrects ? await holdDecision(db, labId, initiativeId, corrects) : null
  return mayStandAsDecision({ decidedOn, today, correctedBy: earlier?.correctedBy ?? null })
}

type Place = { phaseId: PhaseId | null; gateId: GateId | null }

/** Where the decision belongs; null when something it names is not of this initiative or lab. */
async function placeOf({ db, labId }: CommandContext, input: DecisionInput): Promise<Place | null> {
  const place: Place = {
    phaseId: input.phaseId as PhaseId | null,
    gateId: input.gateId as GateId | null,
  }
  const initiativeId = input.initiativeId as InitiativeId
  if (place.gateId) {
    const [found] = await db
      .select({ phaseId: gate.phaseId })
      .from(gate)
      .where(
        and(eq(gate.labId, labId), eq(gate.id, place.gateId), eq(gate.initiativeId, initiativeId)),
      )
    if (!found) return null
    place.phaseId = found.phaseId
  } else if (place.phaseId) {
    const known = await db
      .select({ id: phase.id })
      .from(phase)
      .where(
        and(
          eq(phase.labId, labId),
          eq(phase.id, place.phaseId),
          eq(phase.initiativeId, initiativeId),
        ),
      )
    if (known.length === 0) return null
  }
  if (input.groupId && (await groupsWithMembers(db, labId, [input.groupId])).length === 0)
    return null
  return (await groundsExist(db, labId, initiativeId, input.restsOn)) ? place : null
}

async function groundsExist(
  db: CommandContext['db'],
  labId: CommandContext['labId'],
  initiativeId: InitiativeId,
  grounds: readonly Ground[],
): Promise<boolean> {
  const idsOf = (kind: Ground['kind']) => [
    ...new Set(grounds.filter((one) => one.kind === kind).map(({ id }) => id)),
  ]
  const [pieces, wordings] = [idsOf('evidence'), idsOf('challenge-version')]
  const foundPieces = await db
    .select({ id: evidence.id })
    .from(evidence)
    .where(
      and(
        eq(evidence.labId, labId),
        eq(evidence.initiativeId, initiativeId),
        inArray(evidence.id, pieces as EvidenceId[]),
      ),
    )
  const foundWordings = await db
    .select({ id: challengeVersion.id })
    .from(challengeVersion)
    .where(
      and(
        eq(challengeVersion.labId, labId),
        eq(challengeVersion.initiativeId, initiativeId),
        inArray(challengeVersion.id, wordings as ChallengeVersionId[]),
      ),
    )
  return foundPieces.length === pieces.length && foundWordings.length === wordings.length
}

/** Ties a decision into the thread: to what it rests on, and to the decision it replaces. */
async function tie(ctx: CommandContext, id: DecisionId, input: DecisionInput): Promise<void> {
  const to = { kind: 'decision', id }
  const grounds = new Map(input.restsOn.map((one) => [`${one.kind} ${one.id}`, one]))
  for (const from of grounds.values()) await linkThings(ctx, { from, to, relation: 'rests-on' })
  for (const from of input.origins) await linkThings(ctx, { from, to, relation: 'led-to' })
  if (input.corrects) {
    await linkThings(ctx, {
      from: { kind: 'decision', id: input.corrects },
      to,
      relation: 'replaces',
    })
  }
}
