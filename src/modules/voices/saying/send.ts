import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { keepBlob } from '../../../platform/blobs/index.ts'
import { command, type CommandContext } from '../../../platform/command.ts'
import { neededId } from '../../../platform/input.ts'
import { languages } from '../../../shared/language.ts'
import { done, refuse } from '../../../shared/result.ts'
import type { CallRow } from '../call/schema.ts'
import { keepConsent } from '../contribution/consents.ts'
import { keepContribution } from '../contribution/keep.ts'
import { settleReach } from '../contribution/reach.ts'
import { contribution, contributionPhoto, type ContributionId } from '../contribution/schema.ts'
import { answeredOutreach } from '../outreach/queries.ts'
import { askedNow, dropDraft } from './commands.ts'
import { agreedTexts } from './consents.ts'
import { lookDraft } from './draft.ts'
import { openStep } from './fits.ts'
import type { AllAnswers, DraftPhoto } from './input.ts'
import { speakersOf } from './speakers.ts'
import { suspicionsOf } from './suspicion.ts'

const sayInput = z.strictObject({
  initiativeId: neededId,
  language: z.enum(languages),
  /** The code of the invitation that is answered, as the browser remembers it. */
  reply: z.string().max(40).default(''),
})

/** Sends what was written page by page: it becomes a contribution, and the draft is gone. */
export const sayIt = command('contribution.say', sayInput, async (ctx, input) => {
  const { initiativeId, language, reply } = input
  const asked = await askedNow(ctx, initiativeId)
  if (!asked.ok) return asked
  const draft = await lookDraft(ctx.db, ctx.labId, initiativeId, ctx.actor, true)
  if (!draft) return refuse('draft-gone')
  const open = await openStep(ctx, asked.value, draft.answers)
  if (open) return refuse('draft-unfinished', { step: open })
  const answers = draft.answers as AllAnswers
  const { kind, words, place, readers } = answers
  const doubts = await doubtsAbout(ctx, initiativeId, answers, draft.crowded)
  const { id } = await keepContribution(ctx, {
    initiativeId,
    kind: kind.kind,
    channel: 'web',
    title: words.title,
    body: words.body,
    placeId: place.placeId as (typeof contribution.$inferInsert)['placeId'],
    visibility: readers.visibility,
    sensitive: asked.value.sensitive,
    state: doubts.length > 0 ? 'quarantined' : 'received',
    ...(await answeredOutreach(ctx.db, ctx.labId, initiativeId, reply)),
    ...(await speakersOf(ctx, answers, language)),
  })
  const data = { initiativeId, because: doubts }
  if (doubts.length > 0) ctx.record({ name: 'contribution.quarantined', subject: id, data })
  await keepPhotos(ctx, id, place.photos)
  await keepConsents(ctx, asked.value, id, answers)
  await dropDraft(ctx, draft.id)
  return done({ id })
})

const repeatHours = 24

async function doubtsAbout(
  { db, labId, now }: CommandContext,
  initiativeId: string,
  { words }: AllAnswers,
  crowded: boolean,
) {
  const since = new Date(now.getTime() - repeatHours * 3600 * 1000)
  const same = await db
    .select({ id: contribution.id })
    .from(contribution)
    .where(
      sql`${eq(contribution.labId, labId)} and ${eq(contribution.initiativeId, initiativeId)}
        and ${contribution.receivedAt} > ${since.toISOString()} and ${contribution.body} = ${words.body}`,
    )
    .limit(1)
  const { title, body, website } = words
  return suspicionsOf({ title, body, hiddenField: website, repeated: same.length > 0, crowded })
}

async function keepPhotos(
  { db, labId, now }: CommandContext,
  contributionId: ContributionId,
  photos: readonly DraftPhoto[],
): Promise<void> {
  for (const [position, { shows, ...file }] of photos.entries()) {
    const { id: blobId } = await keepBlob(db, labId, file, now)
    await db.insert(contributionPhoto).values({ labId, contributionId, blobId, position, shows })
  }
}

/** A yes is one's own: who brings another's words agrees to take part, and no more. */
async function keepConsents(
  ctx: CommandContext,
  { sensitive }: CallRow,
  contributionId: ContributionId,
  { kind, readers, whose }: AllAnswers,
): Promise<void> {
  const { db, labId } = ctx
  const subject = { kind: kind.kind, sensitive }
  const agreed = await agreedTexts(db, labId, subject, readers.consents)
  const kept = whose.whose === 'mine' ? agreed : []
  for (const { id } of kept) {
    await keepConsent(ctx, contributionId, id, { mode: 'tap', witness: '' })
  }
  await settleReach(db, labId, [contributionId])
}
