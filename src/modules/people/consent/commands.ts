import { holdSeen, insistSeen } from '../community/look.ts'
import { and, eq, isNull, max } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { languages } from '../../../shared/language.ts'
import { done, refuse } from '../../../shared/result.ts'
import { giveConsentInput, publishConsentTextInput, withdrawConsentInput } from './input.ts'
import { mayGiveConsent, mayPublishConsentText, mayWithdrawConsent } from './policy.ts'
import { consent, consentText } from './schema.ts'

/** Publishes the next version of the words for a purpose; earlier versions stay as they are. */
export const publishConsentText = command(
  'consent-text.publish',
  publishConsentTextInput,
  async (ctx, { purpose, body }) => {
    const allowed = mayPublishConsentText(ctx.actor)
    if (!allowed.ok) return allowed
    const { db, labId, now } = ctx
    const last = await db
      .select({ version: max(consentText.version) })
      .from(consentText)
      .where(and(eq(consentText.labId, labId), eq(consentText.purpose, purpose)))
    const version = (last[0]?.version ?? 0) + 1
    const written = languages.filter((language) => body[language])
    const ids: Partial<Record<(typeof languages)[number], Id<'consent-text'>>> = {}
    for (const language of written) {
      const id = newId<'consent-text'>(now)
      ids[language] = id
      const text = body[language]!
      const row = { labId, id, purpose, version, language, body: text, publishedAt: now }
      const added = await db.insert(consentText).values(row).onConflictDoNothing()
      if (added.rowCount !== 1) return refuse('published-meanwhile')
      ctx.record({
        name: 'consent-text.published',
        subject: id,
        data: { purpose, version, language },
      })
    }
    return done({ version, ids })
  },
)

/** Notes a person's yes to one exact text, with how it was given. */
export const giveConsent = command('consent.give', giveConsentInput, async (ctx, input) => {
  const { consentTextId, mode } = input
  const { id: participantId } = await holdSeen(ctx, input.participantId)
  const allowed = mayGiveConsent(ctx.actor, participantId, mode)
  if (!allowed.ok) return allowed
  const { db, labId } = ctx
  const text = await db
    .select({ id: consentText.id })
    .from(consentText)
    .where(and(eq(consentText.labId, labId), eq(consentText.id, consentTextId)))
  if (text.length === 0) return refuse('consent-text-unknown')
  const id = await insertConsent(ctx, { ...input, participantId })
  return id ? done({ id, participantId }) : refuse('consent-already-given')
})

type Given = Pick<
  typeof consent.$inferInsert,
  'participantId' | 'consentTextId' | 'mode' | 'witness'
>

/** Keeps a yes as part of a larger change; the caller has asked its policy. Null when it stands already. */
export async function insertConsent(
  ctx: CommandContext,
  given: Given,
): Promise<Id<'consent'> | null> {
  const { db, labId, now, actor } = ctx
  const id = newId<'consent'>(now)
  const recordedBy = actor.participantId
  const added = await db
    .insert(consent)
    .values({ ...given, labId, id, givenAt: now, recordedBy })
    .onConflictDoNothing()
  if (added.rowCount !== 1) return null
  const { participantId, consentTextId, mode } = given
  ctx.record({ name: 'consent.given', subject: id, data: { participantId, consentTextId, mode } })
  return id
}

/** Ends a consent from now on; that it was given, and until when, stays on record. */
export const withdrawConsent = command(
  'consent.withdraw',
  withdrawConsentInput,
  async (ctx, { consentId }) => {
    const { db, labId, now, actor } = ctx
    const open = and(
      eq(consent.labId, labId),
      eq(consent.id, consentId),
      isNull(consent.withdrawnAt),
    )
    const found = await db.select().from(consent).where(open).for('update')
    if (!found[0]) throw new NotFound()
    const { participantId } = found[0]
    await insistSeen(ctx, [participantId])
    const allowed = mayWithdrawConsent(actor, participantId)
    if (!allowed.ok) return allowed
    await db.update(consent).set({ withdrawnAt: now, withdrawnBy: actor.participantId }).where(open)
    ctx.record({ name: 'consent.withdrawn', subject: consentId, data: { participantId } })
    return done({ participantId })
  },
)
