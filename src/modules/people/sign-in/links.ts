import { lt } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { askSignInInput, sendSignInLinkInput } from './input.ts'
import { linkMinutes } from './limits.ts'
import { lookAccountByEmail } from './queries.ts'
import { signInRequest } from './schema.ts'
import { digitsHash } from './secrets.ts'

/** Asks for a link. Whether the account exists is looked up later, in a job: the answer takes equally long. */
export const askSignIn = command('sign-in.ask', askSignInInput, async (ctx, input) => {
  ctx.enqueue('people.send-sign-in-link', input)
  const id = newId<'sign-in-request'>(ctx.now)
  ctx.record({ name: 'sign-in.asked', subject: id })
  return done(null)
})

/** Writes down a link for an account and queues its letter; only Talkoo itself makes links. */
export const sendSignInLink = command(
  'sign-in.send-link',
  sendSignInLinkInput,
  async (ctx, { email, digits, mail, ...rest }) => {
    if (ctx.actor.kind !== 'system') return refuse('system-only')
    const found = await lookAccountByEmail(ctx.db, email)
    if (!found) return refuse('no-such-account')
    const { db, now } = ctx
    const id = newId<'sign-in-request'>(now)
    await db.insert(signInRequest).values({
      ...rest,
      id,
      accountId: found.id,
      codeHash: digitsHash(id, digits),
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkMinutes * 60_000),
    })
    if (mail) ctx.enqueue('mail.send', { to: found.email, ...mail })
    ctx.record({ name: 'sign-in.link-sent', subject: found.id })
    return done({ accountId: found.id })
  },
)

/** Forgets links that are long over; run by a job after each new one. */
export const sweepSignInLinks = command('sign-in.sweep', z.strictObject({}), async (ctx) => {
  if (ctx.actor.kind !== 'system') return refuse('system-only')
  const dayAgo = new Date(ctx.now.getTime() - 24 * 3600_000)
  const gone = await ctx.db.delete(signInRequest).where(lt(signInRequest.expiresAt, dayAgo))
  if (!gone.rowCount) return refuse('nothing-to-sweep')
  const subject = newId<'sign-in-request'>(ctx.now)
  ctx.record({ name: 'sign-in.links-forgotten', subject, data: { count: gone.rowCount } })
  return done(null)
})
