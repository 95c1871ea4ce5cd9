import { makeCommitment, settleCommitment } from '../../src/modules/voices/index.ts'
import { answerAll, deliverMessages, postLetters, ringAndVisit } from './answering.ts'
import { firstAnswers } from './shore-answers.ts'
import { lastAnswers, laterAnswers } from './shore-later-answers.ts'
import type { ShoreSense } from './shore-voices.ts'
import { lookSaid } from './voice-row.ts'
import type { WayIn } from './ways-in.ts'

/** What the planning office has promised. */
type Promises = Record<'drain' | 'drawings', string>

/** The planning office promises two things, each with a day. */
export async function promise(way: WayIn, { findings }: ShoreSense): Promise<Promises> {
  const { stage, initiativeId } = way
  stage.daysAgo(58)
  const owner = { initiativeId, ownerId: stage.people.niamh }
  const drain = await stage.act('aoife', makeCommitment, {
    ...owner,
    promise: {
      en: 'The old drain is found and cleared',
      sv: 'Det gamla diket hittas och rensas',
    },
    dueOn: stage.day(-25),
    findings: [findings.warning],
  })
  const drawings = await stage.act('aoife', makeCommitment, {
    ...owner,
    promise: {
      en: 'Two drawings hang in the hall before anything is sent anywhere',
      sv: 'Två ritningar hänger i bygdegården innan något skickas någonstans',
    },
    dueOn: stage.day(12),
    findings: [findings.answers],
  })
  return { drain: drain.id, drawings: drawings.id }
}

/** Everybody who spoke until the workshop is told what came of it. */
export async function answerShore(way: WayIn, sense: ShoreSense, made: Promises): Promise<void> {
  way.stage.daysAgo(57)
  await tell(way, firstAnswers, groundsOf(sense, made))
  way.stage.daysAgo(55)
  await postLetters(way.stage, 'declan')
  await ringAndVisit(way.stage, 'declan')
}

/** Those who spoke after that, too. */
export async function answerMore(way: WayIn, sense: ShoreSense, made: Promises): Promise<void> {
  way.stage.daysAgo(36)
  await tell(way, laterAnswers, groundsOf(sense, made))
  way.stage.daysAgo(35)
  await ringAndVisit(way.stage, 'declan')
}

/** This week's answers: their letters and calls still wait. */
export async function answerLast(way: WayIn, sense: ShoreSense, made: Promises): Promise<void> {
  way.stage.daysAgo(3)
  await tell(way, lastAnswers, groundsOf(sense, made))
}

/** The planning office says that the drain is found and cleared. */
export async function findDrain({ stage, initiativeId }: WayIn, made: Promises): Promise<void> {
  stage.daysAgo(27)
  await stage.act('niamh', settleCommitment, {
    initiativeId,
    commitmentId: made.drain,
    version: 1,
    state: 'kept',
    account: {
      en: 'It lay under the second gate, where Packie said, a metre deeper than the map of 1961. Two days of digging. The yard beside it was dry after the last storm.',
      sv: 'Det låg under den andra grinden, där Packie sa, en meter djupare än kartan från 1961. Två dagars grävning. Gården intill var torr efter den senaste stormen.',
    },
  })
}

function groundsOf({ findings }: ShoreSense, made: Promises): Record<string, string> {
  return {
    warning: `finding:${findings.warning}`,
    slow: `finding:${findings.slow}`,
    answers: `finding:${findings.answers}`,
    drain: `commitment:${made.drain}`,
    drawings: `commitment:${made.drawings}`,
  }
}

async function tell(
  { stage, initiativeId, voices }: WayIn,
  answers: Parameters<typeof answerAll>[3],
  grounds: Record<string, string>,
): Promise<void> {
  const said = await lookSaid(stage, initiativeId, voices)
  await answerAll(stage, { initiativeId, coordinator: 'aoife' }, said, answers, grounds)
  await deliverMessages(stage, 'declan')
}
