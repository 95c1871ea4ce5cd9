import type { CommandContext } from '../../../platform/command.ts'
import { rows } from '../../../platform/db/database.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse, yes, type Decision, type Result } from '../../../shared/result.ts'
import { isKeeper, insertConsent } from '../../people/index.ts'
import type { Agreement } from './input.ts'
import { purposeOf } from './permission.ts'

type Misagreed = 'own-tap-only' | 'witness-for-others-only' | 'no-consent-text' | 'keepers-or-self'

/** A tap is one's own; a keeper notes what others said or signed, and for a body that it was said or signed. */
export function mayAgreeFor(
  actor: CommandContext['actor'],
  personId: string | null,
  how: Agreement['agreedHow'],
): Decision<Misagreed> {
  const self = personId !== null && actor.participantId === personId
  if (how === 'tap') return self ? yes : refuse('own-tap-only')
  if (self) return refuse('witness-for-others-only')
  return isKeeper(actor) ? yes : refuse('keepers-or-self')
}

const currentText = {
  name: 'ecosystem-asset-consent-text',
  text: `select t.id, (select k.id from consent k
      join consent_text x on x.lab_id = k.lab_id and x.id = k.consent_text_id and x.purpose = t.purpose
      where k.lab_id = t.lab_id and k.participant_id = $3 and k.withdrawn_at is null
      order by k.given_at desc limit 1) as standing
    from consent_text t where t.lab_id = $1 and t.purpose = $2
    order by t.version desc, t.language = (select language from participant
      where lab_id = t.lab_id and id = $3) desc, t.language limit 1`,
}

/** Keeps a person's yes to the lab's own words, unless it stands already; gives the one that an offer then rests on. */
export async function keepPersonsYes(
  ctx: CommandContext,
  participantId: Id<'participant'>,
  { audience, agreedHow, witness }: Agreement,
): Promise<Result<Id<'consent'>, Misagreed>> {
  type Text = { id: Id<'consent-text'>; standing: Id<'consent'> | null }
  const wanted = [ctx.labId, purposeOf[audience], participantId]
  const [text] = await rows<Text>(ctx.db, currentText, wanted)
  if (!text) return refuse('no-consent-text')
  if (text.standing) return done(text.standing)
  const given = { participantId, consentTextId: text.id, mode: agreedHow }
  const id = await insertConsent(ctx, { ...given, witness: agreedHow === 'tap' ? '' : witness })
  // Nothing is inserted where the same yes was kept at the same time: that one stands now.
  return id ? done(id) : keepPersonsYes(ctx, participantId, { audience, agreedHow, witness })
}
