import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { done, refuse } from '../../../shared/result.ts'
import { isOwnWord, mayChangeAudience, mayCorrect, type Asker } from './change-policy.ts'
import { audienceInput, correctInput } from './input.ts'
import { holdContribution } from './keep.ts'
import { ownEntries } from './queries.ts'
import { settleReach } from './reach.ts'
import { contribution, contributionWording, type ContributionRow } from './schema.ts'

/** Puts the words of a contribution right; how they read before stays as history, with the reason. */
export const correctWording = command('contribution.correct', correctInput, async (ctx, input) => {
  const { title, body, language, because } = input
  const { found, asker } = await held(ctx, input)
  const allowed = mayCorrect(asker, found)
  if (!allowed.ok) return allowed
  if (found.version !== input.version) return refuse('changed-meanwhile')
  const same = found.title === title && found.body === body && found.language === language
  if (same) return refuse('nothing-changed')
  if (!because && !isOwnWord(asker, found)) return refuse('reason-needed')
  const { labId, now, actor } = ctx
  const { id: contributionId, version } = found
  const before = { title: found.title, body: found.body, language: found.language }
  await ctx.db.insert(contributionWording).values({
    ...before,
    labId,
    contributionId,
    version,
    because,
    replacedAt: now,
    replacedBy: actor.participantId,
  })
  const languageBy = language === found.language ? found.languageBy : 'person'
  await save(ctx, found, { title, body, language, languageBy, version: version + 1 })
  const data = { initiativeId: found.initiativeId, version: version + 1 }
  ctx.record({ name: 'contribution.corrected', subject: found.id, data })
  return done({ id: found.id })
})

/** Changes who may read a contribution, and whether it is about health or care. */
export const changeAudience = command(
  'contribution.audience',
  audienceInput,
  async (ctx, input) => {
    const { visibility, sensitive, agreedHow } = input
    const { found, asker } = await held(ctx, input)
    const allowed = mayChangeAudience(asker, found, { visibility, sensitive, agreedHow })
    if (!allowed.ok) return allowed
    if (found.visibility === visibility && found.sensitive === sensitive) {
      return refuse('nothing-changed')
    }
    await save(ctx, found, { visibility, sensitive })
    await settleReach(ctx.db, ctx.labId, [found.id])
    const data = { initiativeId: found.initiativeId, visibility, sensitive, agreedHow }
    ctx.record({ name: 'contribution.audience-changed', subject: found.id, data })
    return done({ id: found.id })
  },
)

/** The contribution that a change is about, kept until it is done, and who asks for it. */
export async function held(
  ctx: CommandContext,
  { initiativeId, contributionId }: { initiativeId: string; contributionId: string },
): Promise<{ found: ContributionRow; asker: Asker }> {
  const found = await holdContribution(ctx, contributionId)
  if (found?.initiativeId !== initiativeId) throw new NotFound()
  return { found, asker: { actor: ctx.actor, own: await ownEntries(ctx.db, ctx.actor) } }
}

/** Writes what has changed of a contribution. */
export async function save(
  ctx: CommandContext,
  { id }: ContributionRow,
  changes: Partial<ContributionRow>,
): Promise<void> {
  await ctx.db
    .update(contribution)
    .set(changes)
    .where(and(eq(contribution.labId, ctx.labId), eq(contribution.id, id)))
}
