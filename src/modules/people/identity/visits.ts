import { and, eq, gt, isNull } from 'drizzle-orm'
import { command } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { beginVisitInput, endVisitInput } from './input.ts'
import { visitMinutes } from './limits.ts'
import { providerVisit } from './schema.ts'

/** Notes that this browser is on its way to the provider. */
export const beginVisit = command(
  'identity.begin-visit',
  beginVisitInput,
  async ({ db, now, actor, record }, { links, ...visit }) => {
    if (links && !actor.accountId) return refuse('not-signed-in')
    await db.insert(providerVisit).values({
      ...visit,
      accountId: links ? actor.accountId : null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + visitMinutes * 60_000),
    })
    record({ name: 'sign-in.provider-visited', subject: newId<'visit'>(now) })
    return done(null)
  },
)

/** Notes that it is back: once, in time, in the same browser, and as the same person where one had signed in. */
export const endVisit = command(
  'identity.end-visit',
  endVisitInput,
  async ({ db, now, actor, record }, { stateHash, browserHash }) => {
    const [visit] = await db
      .update(providerVisit)
      .set({ usedAt: now })
      .where(
        and(
          eq(providerVisit.stateHash, stateHash),
          eq(providerVisit.browserHash, browserHash),
          isNull(providerVisit.usedAt),
          gt(providerVisit.expiresAt, now),
        ),
      )
      .returning()
    if (!visit) return refuse('visit-over')
    const { accountId, returnTo } = visit
    if (accountId && accountId !== actor.accountId) return refuse('visit-over')
    record({ name: 'sign-in.provider-left', subject: newId<'visit'>(now) })
    return done({ links: accountId !== null, returnTo })
  },
)
