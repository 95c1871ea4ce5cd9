import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { LabId } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { linkThings } from '../../thread/index.ts'
import { evidence, type EvidenceId } from '../evidence/schema.ts'
import { mayWorkIn } from '../initiative/policy.ts'
import { holdInitiative } from '../initiative/queries.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import { questionParts, writeQuestionInput } from './input.ts'
import { challengeVersion, type ChallengeVersionRow } from './schema.ts'

/** Every wording of the question, newest first. */
export async function questionVersions(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<ChallengeVersionRow[]> {
  return db
    .select()
    .from(challengeVersion)
    .where(
      and(
        eq(challengeVersion.labId, labId),
        eq(challengeVersion.initiativeId, initiativeId as InitiativeId),
      ),
    )
    .orderBy(desc(challengeVersion.number))
}

/** Words the challenge question anew. Who began from an older wording is told, and nothing is lost. */
export const writeQuestion = command('challenge.write', writeQuestionInput, async (ctx, input) => {
  const { initiativeId, from, cameFrom, origins: ledBy, ...words } = input
  const found = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const allowed = mayWorkIn(ctx.actor, found)
  if (!allowed.ok) return allowed
  const newest = (await questionVersions(ctx.db, ctx.labId, initiativeId))[0]
  const number = newest?.number ?? 0
  if (number !== from) return refuse('changed-meanwhile', { version: number })
  if (newest && questionParts.every((part) => sameText(newest[part], words[part]))) {
    return refuse('nothing-changed')
  }
  const origins = await evidenceHere(ctx, found.id, cameFrom)
  if (!origins) return refuse('unknown-evidence')
  const id = newId<'challenge-version'>(ctx.now)
  await ctx.db.insert(challengeVersion).values({
    ...words,
    labId: ctx.labId,
    id,
    initiativeId: found.id,
    number: number + 1,
    writtenBy: ctx.actor.participantId,
    writtenAt: ctx.now,
  })
  ctx.record({
    name: 'challenge.written',
    subject: id,
    data: { initiativeId: found.id, number: number + 1 },
  })
  const to = { kind: 'challenge-version', id }
  if (newest) {
    const before = { kind: 'challenge-version', id: newest.id }
    await linkThings(ctx, { from: before, to, relation: 'replaces' })
  }
  for (const origin of origins) {
    await linkThings(ctx, { from: { kind: 'evidence', id: origin }, to, relation: 'led-to' })
  }
  for (const origin of ledBy) await linkThings(ctx, { from: origin, to, relation: 'led-to' })
  return done({ id, number: number + 1 })
})

/** The evidence somebody named, if all of it stands in this initiative. */
async function evidenceHere(
  ctx: CommandContext,
  initiativeId: InitiativeId,
  ids: readonly string[],
) {
  const wanted = [...new Set(ids)] as EvidenceId[]
  if (wanted.length === 0) return []
  const found = await ctx.db
    .select({ id: evidence.id })
    .from(evidence)
    .where(
      and(
        eq(evidence.labId, ctx.labId),
        eq(evidence.initiativeId, initiativeId),
        inArray(evidence.id, wanted),
        isNull(evidence.withdrawnAt),
      ),
    )
  return found.length === wanted.length ? found.map(({ id }) => id) : null
}

function sameText(a: object, b: object): boolean {
  const sorted = (text: object) => JSON.stringify(Object.entries(text).toSorted())
  return sorted(a) === sorted(b)
}
