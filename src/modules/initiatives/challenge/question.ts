import { and, desc, eq } from 'drizzle-orm'
import { command } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { LabId } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
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
  const { initiativeId, from, ...words } = input
  const found = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const allowed = mayWorkIn(ctx.actor, found)
  if (!allowed.ok) return allowed
  const newest = (await questionVersions(ctx.db, ctx.labId, initiativeId))[0]
  const number = newest?.number ?? 0
  if (number !== from) return refuse('changed-meanwhile', { version: number })
  if (newest && questionParts.every((part) => sameText(newest[part], words[part]))) {
    return refuse('nothing-changed')
  }
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
  return done({ id, number: number + 1 })
})

function sameText(a: object, b: object): boolean {
  const sorted = (text: object) => JSON.stringify(Object.entries(text).toSorted())
  return sorted(a) === sorted(b)
}
