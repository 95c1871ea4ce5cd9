import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { done, refuse } from '../../../shared/result.ts'
import { keepConsent } from '../contribution/consents.ts'
import { holdContribution } from '../contribution/keep.ts'
import { ownEntries } from '../contribution/queries.ts'
import { settleReach } from '../contribution/reach.ts'
import {
  contribution,
  contributionConsent,
  type ContributionId,
  type ContributionRow,
} from '../contribution/schema.ts'
import type { StoryPurpose } from '../contribution/words.ts'
import { confirmStoryInput, withdrawStoryConsentInput } from './input.ts'
import { isTeller, mayConfirmStory, mayKeepConsents, needsConsents } from './policy.ts'
import { consentsOfStory, standing, storyTexts, type StoryText } from './queries.ts'
import { takeBackQuotes } from './take-back.ts'

const confirmed = { tap: 'self', spoken: 'read-back', paper: 'signed' } as const

/** The teller confirms a story, who may read it and each use of it; or somebody notes that they did. */
export const confirmStory = command('story.confirm', confirmStoryInput, async (ctx, input) => {
  const { db, labId, now } = ctx
  const { mode, visibility, witness } = input
  const story = await holdStory(ctx, input)
  const own = await ownEntries(db, ctx.actor)
  const allowed = mayConfirmStory(ctx.actor, own, story, mode)
  if (!allowed.ok) return allowed
  const texts = await textsNamed(ctx, input.agreed)
  if (!texts) return refuse('text-changed')
  const given = standing(await consentsOfStory(db, labId, story.id))
  const agreed = (purpose: StoryPurpose) =>
    given.has(purpose) || texts.some((text) => text.purpose === purpose)
  if (visibility === 'public' && needsConsents(story) && !agreed('story-public')) {
    return refuse('publish-needs-consent')
  }
  for (const text of texts) await keepConsent(ctx, story.id, text.id, { mode, witness })
  await db
    .update(contribution)
    .set({ visibility, confirmedHow: confirmed[mode], confirmedAt: now })
    .where(and(eq(contribution.labId, labId), eq(contribution.id, story.id)))
  await settleReach(db, labId, [story.id])
  ctx.record({ name: 'story.confirmed', subject: story.id, data: { mode, visibility } })
  return done({ id: story.id })
})

/** Takes back one use of a story. What rested on it is no longer shown. */
export const withdrawStoryConsent = command(
  'story-consent.withdraw',
  withdrawStoryConsentInput,
  async (ctx, input) => {
    const { db, labId, now } = ctx
    const story = await holdStory(ctx, input)
    const allowed = mayKeepConsents(ctx.actor, await ownEntries(db, ctx.actor), story)
    if (!allowed.ok) return allowed
    const all = await consentsOfStory(db, labId, story.id)
    const wanted = all.find(({ id }) => id === input.contributionConsentId)
    if (!wanted) throw new NotFound()
    if (wanted.withdrawnAt) return refuse('consent-withdrawn-already')
    const purpose = wanted.purpose as StoryPurpose
    const ended = all.filter((one) => one.purpose === purpose && !one.withdrawnAt)
    await db
      .update(contributionConsent)
      .set({ withdrawnAt: now })
      .where(
        and(
          eq(contributionConsent.labId, labId),
          inArray(
            contributionConsent.id,
            ended.map(({ id }) => id),
          ),
          isNull(contributionConsent.withdrawnAt),
        ),
      )
    const left = standing(all.filter((one) => one.purpose !== purpose))
    await narrow(ctx, story, [...left.keys()])
    if (purpose === 'story-quote') await takeBackQuotes(ctx, story.id)
    await settleReach(db, labId, [story.id])
    for (const { id } of ended) {
      const data = { contributionId: story.id, purpose }
      ctx.record({ name: 'story-consent.withdrawn', subject: id, data })
    }
    return done({ id: story.id, own: isTeller(await ownEntries(db, ctx.actor), story) })
  },
)

async function holdStory(
  ctx: CommandContext,
  { initiativeId, contributionId }: { initiativeId: string; contributionId: string },
): Promise<ContributionRow> {
  const found = await holdContribution(ctx, contributionId)
  if (!found || found.initiativeId !== initiativeId) throw new NotFound()
  return found
}

/** The texts somebody ticked, if each is the one in force: whoever read older words must see the new ones. */
async function textsNamed(
  { db, labId }: CommandContext,
  ids: readonly string[],
): Promise<StoryText[] | null> {
  const english = await storyTexts(db, labId, 'en')
  const swedish = await storyTexts(db, labId, 'sv')
  const inForce = new Map([...english, ...swedish].map((text) => [text.id as string, text]))
  const wanted = [...new Set(ids)].flatMap((id) => inForce.get(id) ?? [])
  return wanted.length === new Set(ids).size ? wanted : null
}

/** Without consent for the lab and for everybody a story is read by those who handle it; else by no more than agreed. */
async function narrow(
  { db, labId }: CommandContext,
  story: ContributionRow,
  left: readonly StoryPurpose[],
): Promise<void> {
  if (left.includes('story-public')) return
  const visibility = left.includes('story-in-lab') ? 'lab' : 'private'
  if (story.visibility === 'private' || story.visibility === visibility) return
  await db
    .update(contribution)
    .set({ visibility })
    .where(
      sql`${eq(contribution.labId, labId)} and ${eq(contribution.id, story.id as ContributionId)}`,
    )
}
