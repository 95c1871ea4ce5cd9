import type { CommandContext } from '../../../platform/command.ts'
import { rows } from '../../../platform/db/database.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import type { CallRow } from '../call/schema.ts'
import { agreedTexts, isPersonal, needsTakingPart } from './consents.ts'
import { firstOpen } from './draft.ts'
import type { Answers } from './input.ts'
import type { AskingStep } from './steps.ts'

type Ctx = Pick<CommandContext, 'db' | 'labId' | 'actor'>
export type FitRefusal =
  | 'kind-not-asked'
  | 'name-needed'
  | 'not-signed-in'
  | 'not-theirs-yet'
  | 'consent-needed'
  | 'consent-needed-public'
  | 'unknown-place'

/** Whether the answer of one page fits the call and the answers before it. */
export async function fitsTogether(
  ctx: Ctx,
  call: CallRow,
  step: AskingStep,
  answers: Answers,
): Promise<Decision<FitRefusal>> {
  if (step === 'kind') return kindFits(call, answers)
  if (step === 'place') return placeFits(ctx, answers)
  if (step === 'who') return whoFits(ctx, answers)
  return step === 'readers' ? readersFit(ctx, call, answers) : yes
}

/** The page to go back to before all can be sent; none when all fits. */
export async function openStep(
  ctx: Ctx,
  call: CallRow,
  answers: Answers,
): Promise<AskingStep | null> {
  const open = firstOpen(answers)
  if (open) return open
  for (const step of ['kind', 'place', 'who', 'readers'] as const) {
    if (!(await fitsTogether(ctx, call, step, answers)).ok) return step
  }
  return null
}

function kindFits(call: CallRow, { kind }: Answers): Decision<'kind-not-asked'> {
  return kind && call.kinds.includes(kind.kind) ? yes : refuse('kind-not-asked')
}

const onePlace = {
  name: 'voices-one-place',
  text: 'select from place where lab_id = $1 and id = $2',
}

async function placeFits(
  { db, labId }: Ctx,
  { place }: Answers,
): Promise<Decision<'unknown-place'>> {
  if (!place?.placeId) return yes
  const found = await rows(db, onePlace, [labId, place.placeId])
  return found.length === 1 ? yes : refuse('unknown-place')
}

/** Who brings another's words says who they are, so that the other can be asked. */
function whoFits(
  { actor }: Ctx,
  { who, whose }: Answers,
): Decision<'name-needed' | 'not-signed-in'> {
  if (who?.who === 'known' && !actor.participantId) return refuse('not-signed-in')
  return who?.who === 'unnamed' && whose?.whose === 'theirs' ? refuse('name-needed') : yes
}

async function readersFit(
  { db, labId }: Ctx,
  call: CallRow,
  { readers, kind, whose }: Answers,
): Promise<Decision<FitRefusal>> {
  if (!readers || !kind) return yes
  const subject = { kind: kind.kind, sensitive: call.sensitive }
  const agreed = await agreedTexts(db, labId, subject, readers.consents)
  const has = (purpose: string) => agreed.some((text) => text.purpose === purpose)
  if (!has('taking-part') && (await needsTakingPart(db, labId))) return refuse('consent-needed')
  if (readers.visibility !== 'public') return yes
  if (whose?.whose === 'theirs') return refuse('not-theirs-yet')
  return isPersonal(subject) && !has('story-public') ? refuse('consent-needed-public') : yes
}
