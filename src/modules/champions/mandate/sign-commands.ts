import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { done, refuse } from '../../../shared/result.ts'
import { holdMandate, saveMandate } from './commands.ts'
import { recordPaperInput, signByLinkInput, signMandateInput } from './input.ts'
import { codeOf, isCode, linkPurpose } from './link.ts'
import { mayRecordPaper, maySign, partyOf, type Party } from './policy.ts'
import type { ShownMandate } from './queries.ts'
import type { SignedHow } from './schema.ts'
import { comeIntoForce, makeRoom } from './force.ts'

/** The champion, or the manager who has a role here, agrees on the page to what they read. */
export const signMandate = command(
  'champion-mandate.sign',
  signMandateInput,
  async (ctx, { championMandateId, version }) => {
    const found = await holdMandate(ctx, championMandateId)
    const party = partyOf(ctx.actor, found)
    if (!party) return refuse('not-a-party')
    if (found.version !== version) return refuse('changed-meanwhile')
    return sign(ctx, found, { party, how: 'page', recordedBy: null, as: '' })
  },
)

/** A manager without an account agrees by the link that was given to them, under their own name. */
export const signByLink = command(
  'champion-mandate.sign-by-link',
  signByLinkInput,
  async (ctx, { championMandateId, version, code, name }) => {
    const right = codeOf(ctx.derive(linkPurpose(championMandateId)))
    if (!isCode(right, code)) throw new NotFound()
    const found = await holdMandate(ctx, championMandateId)
    if (found.managerId) throw new NotFound()
    if (found.version !== version) return refuse('changed-meanwhile')
    return sign(ctx, found, { party: 'manager', how: 'link', recordedBy: null, as: name })
  },
)

/** A coordinator notes that one of the two signed on paper. */
export const recordPaper = command(
  'champion-mandate.record-paper',
  recordPaperInput,
  async (ctx, { championMandateId, who }) => {
    const found = await holdMandate(ctx, championMandateId)
    const allowed = mayRecordPaper(ctx.actor, found, who)
    if (!allowed.ok) return allowed
    const recordedBy = ctx.actor.participantId
    return sign(ctx, found, { party: who, how: 'paper', recordedBy, as: '' })
  },
)

type Signature = {
  party: Party
  how: SignedHow
  recordedBy: ShownMandate['personId'] | null
  as: string
}

async function sign(ctx: CommandContext, found: ShownMandate, by: Signature) {
  const today = await lookToday(ctx.db, ctx.labId, ctx.now)
  const allowed = maySign(found, today)
  if (!allowed.ok) return allowed
  const { party, how, recordedBy, as } = by
  const before = party === 'champion' ? found.championAgreedAt : found.managerAgreedAt
  if (before) return refuse('signed-already')
  const signature =
    party === 'champion'
      ? { championAgreedAt: ctx.now, championAgreedHow: how, championRecordedBy: recordedBy }
      : {
          managerAgreedAt: ctx.now,
          managerAgreedHow: how,
          managerRecordedBy: recordedBy,
          managerSignedAs: as,
        }
  const other = party === 'champion' ? found.managerAgreedAt : found.championAgreedAt
  if (other) await makeRoom(ctx, found)
  await saveMandate(ctx, found, other ? { ...signature, state: 'agreed' } : signature)
  if (other) await comeIntoForce(ctx, found.championId, today)
  const data = { championId: found.championId, party, how, agreed: other !== null }
  ctx.record({ name: 'champion-mandate.signed', subject: found.id, data })
  return done({ id: found.id })
}
