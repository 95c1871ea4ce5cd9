import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { participant } from '../participant/schema.ts'
import { signInDemoPersonInput, typeSignInCodeInput, useSignInLinkInput } from './input.ts'
import { wrongCodesMax } from './limits.ts'
import { makeSignIn } from './make-sign-in.ts'
import { signInRequest } from './schema.ts'
import { digitsHash } from './secrets.ts'

/** Uses a link up: works once, in time, and in the browser that asked. */
export const useSignInLink = command(
  'sign-in.use-link',
  useSignInLinkInput,
  async (ctx, { tokenHash, browserHash, ...device }) => {
    const request = await takeRequest(ctx, eq(signInRequest.tokenHash, tokenHash))
    if (!request) return refuse('link-over')
    if (request.browserHash && request.browserHash !== browserHash) return refuse('other-browser')
    await makeSignIn(ctx, request.accountId, 'link', device)
    return done({ returnTo: request.returnTo })
  },
)

/** Tries six digits on the links this browser has asked for; a wrong try counts against each of them. */
export const typeSignInCode = command(
  'sign-in.type-code',
  typeSignInCodeInput,
  async (ctx, { digits, browserHash, ...device }) => {
    const { db, now } = ctx
    const open = await db
      .select()
      .from(signInRequest)
      .where(
        and(
          eq(signInRequest.browserHash, browserHash),
          isNull(signInRequest.usedAt),
          gt(signInRequest.expiresAt, now),
          lt(signInRequest.wrongCodes, wrongCodesMax),
        ),
      )
      .for('update')
    const typed = digits.replace(/\s/g, '')
    const right = open.find(({ id, codeHash }) => digitsHash(id, typed) === codeHash)
    if (right) {
      await takeRequest(ctx, eq(signInRequest.id, right.id))
      await makeSignIn(ctx, right.accountId, 'code', device)
      return done({ signedIn: true, returnTo: right.returnTo })
    }
    await db
      .update(signInRequest)
      .set({ wrongCodes: sql`${signInRequest.wrongCodes} + 1` })
      .where(and(eq(signInRequest.browserHash, browserHash), isNull(signInRequest.usedAt)))
    const subject = newId<'sign-in-request'>(now)
    ctx.record({ name: 'sign-in.code-mistyped', subject, data: { open: open.length } })
    return done({ signedIn: false, returnTo: null })
  },
)

/** Signs in as a person of a demo lab, without a letter; runs in that lab, and refuses in every other. */
export const signInDemoPerson = command(
  'sign-in.as-demo-person',
  signInDemoPersonInput,
  async (ctx, { accountId, ...device }) => {
    const { db, labId } = ctx
    const demo = await db.execute(sql`select 1 from lab where id = ${labId} and demo`)
    if (demo.rowCount !== 1) return refuse('not-a-demo')
    const found = await db
      .select({ id: participant.id })
      .from(participant)
      .where(and(eq(participant.labId, labId), eq(participant.accountId, accountId)))
    if (found.length === 0) return refuse('not-a-demo-person')
    await makeSignIn(ctx, accountId, 'demo', device)
    return done(null)
  },
)

async function takeRequest({ db, now }: CommandContext, which: ReturnType<typeof eq>) {
  const taken = await db
    .update(signInRequest)
    .set({ usedAt: now })
    .where(and(which, isNull(signInRequest.usedAt), gt(signInRequest.expiresAt, now)))
    .returning()
  return taken[0]
}
