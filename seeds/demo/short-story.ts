import { sql } from 'drizzle-orm'
import {
  addEvidence,
  joinCoreTeam,
  recordBaseline,
  recordDecision,
  recordTraining,
  setActivityState,
  startInitiative,
  writeQuestion,
} from '../../src/modules/initiatives/index.ts'
import { recordCompletion, storytelling } from '../../src/modules/learning/index.ts'
import { giveRole } from '../../src/modules/people/index.ts'
import { correctWording, writeCall } from '../../src/modules/voices/index.ts'
import type { LocalText } from '../../src/shared/language.ts'
import type { Role } from '../../src/shared/role.ts'
import { answerAll, type Answer } from './answering.ts'
import { paper, pass, sign } from './gate-steps.ts'
import type { Act } from './in-one.ts'
import { openBook, type Figure, type ProcessBook, type TextProof } from './process-book.ts'
import type { Stage } from './stage.ts'
import { lookSaid, readVoices, type Said } from './voice-row.ts'
import { hearRows } from './ways-in.ts'

type Beginning = { title: LocalText; summary: LocalText; place: string; templateId: string }
/** What was chosen among options, why, and by whom. */
export type Choice = {
  question: LocalText
  options: Record<number, LocalText>
  chosen: number
  reasons: LocalText
  depth: number
  power: string
}
/** A seat in the core team: who, which view, and whether they may pay. */
export type Seat = readonly [who: string, perspective: string, funder: boolean]
/** A phase that has closed. Days are days before today. */
type ClosedPhase = {
  key: string
  days: number
  done: readonly string[]
  proofs: readonly TextProof[]
  seats?: readonly Seat[]
  choice?: Choice
  /** Who signed; whoever has no account signed on paper, with these words. */
  signers: readonly (readonly [who: string, role: Role, words?: string])[]
}

/** How a lab of the demo came to where it is: some phases closed, people heard, something chosen, answers given. */
export type ShortStory = Beginning & {
  days: number
  challenge: Record<'howMightWe' | 'forWhom' | 'inPlace' | 'givenConstraint' | 'soThat', LocalText>
  figures: readonly Figure[]
  closed: readonly ClosedPhase[]
  asked: { days: number; question: LocalText; about: LocalText; sensitive?: true }
  /** How that begins of which the champion put the language right: it is not one that is told from others by itself. */
  putRight?: readonly [begins: string, language: string]
  /** What was chosen after people were heard. */
  chosen?: Choice & { days: number; phase: string }
  answered: { days: number; answers: readonly Answer[] }
  /** Another initiative, only just begun. */
  next?: Beginning & { days: number }
}

/** Plays a short story; what one person did on one day is one transaction, for somebody waits for the first page. */
export async function playShortStory(stage: Stage, story: ShortStory): Promise<void> {
  const coordinator = holder(stage, 'coordinator')
  stage.daysAgo(story.days)
  const initiativeId = await stage.inOne(coordinator, (act) => begin(act, stage, story))
  const book = openBook(stage, initiativeId)
  for (const phase of story.closed) await close(stage, book, phase)
  const said = await hear(stage, initiativeId, story)
  const grounds: Record<string, string> = {}
  if (story.chosen) grounds.choice = await choose(stage, book, story.chosen)
  stage.daysAgo(story.answered.days)
  await answerAll(stage, { initiativeId, coordinator }, said, story.answered.answers, grounds)
  if (!story.next) return
  stage.daysAgo(story.next.days)
  await stage.act(coordinator, startInitiative, beginning(stage, story.next))
}

/** People are asked, and speak. */
async function hear(stage: Stage, initiativeId: string, story: ShortStory): Promise<Said> {
  const champion = holder(stage, 'champion')
  const { days, sensitive = false, ...call } = story.asked
  stage.daysAgo(days)
  const open = { kinds: ['story', 'idea', 'comment'], open: true, publicComments: true }
  await stage.act(champion, writeCall, { initiativeId, version: 0, sensitive, ...call, ...open })
  const voices = await readVoices(stage.lab.slug)
  const way = { stage, initiativeId, champion, voices, isSensitive: () => sensitive }
  await hearRows(way, days, 0)
  const said = await lookSaid(stage, initiativeId, voices)
  if (!story.putRight) return said
  const [begins, language] = story.putRight
  const { text: body } = voices.find(({ text }) => text.startsWith(begins))!
  const right = { contributionId: said.id(begins), version: 1, title: '', body, language }
  const because = 'It was taken for another language.'
  await stage.act(champion, correctWording, { initiativeId, ...right, because })
  return said
}

type Chosen = NonNullable<ShortStory['chosen']>

/** Something is chosen after people were heard; tells what answers may rest on. */
async function choose(
  stage: Stage,
  { initiativeId, phaseId }: ProcessBook,
  { days, phase, ...choice }: Chosen,
): Promise<string> {
  stage.daysAgo(days)
  const about = { initiativeId, phaseId: await phaseId(phase), decidedOn: stage.day(-days) }
  const coordinator = holder(stage, 'coordinator')
  const { id } = await stage.act(coordinator, recordDecision, { ...about, ...choice })
  return `decision:${id}`
}

/** Whoever holds a role in the whole lab. */
function holder({ lab }: Stage, role: Role): string {
  return lab.people.find(({ labRole }) => labRole === role)!.key
}

function beginning(stage: Stage, { title, summary, place, templateId }: Beginning) {
  return { title, summary, templateId, placeId: stage.placeId(place) }
}

async function begin(act: Act, stage: Stage, story: ShortStory): Promise<string> {
  const { id: initiativeId } = await act(startInitiative, beginning(stage, story))
  for (const { key, initiativeRole: role } of stage.lab.people) {
    if (role) await act(giveRole, { participantId: stage.people[key], role, initiativeId })
  }
  const on = stage.day(-story.days)
  for (const [factor, value, unit, en, sv] of story.figures) {
    const figure = { factor, version: 0, statement: { en, sv }, unit, value, on }
    await act(recordBaseline, { initiativeId, ...figure, source: 'Invented for the demo' })
  }
  await act(writeQuestion, { initiativeId, from: 0, ...story.challenge })
  const participantId = stage.people[holder(stage, 'champion')]
  const note = 'In a study circle with the champions of the other labs'
  await act(recordCompletion, { participantId, pathKey: storytelling, note })
  return initiativeId
}

async function close(stage: Stage, book: ProcessBook, phase: ClosedPhase): Promise<void> {
  const { key, days, choice, signers } = phase
  stage.daysAgo(days)
  const phaseId = await book.phaseId(key)
  const activities = await stage.read<ActivityRow>(
    sql`select id, key, version from activity where phase_id = ${phaseId}`,
  )
  const { initiativeId } = book
  await stage.inOne(holder(stage, 'coordinator'), async (act) => {
    await work(act, { initiativeId, phaseId }, activities, phase)
    for (const seat of phase.seats ?? []) await take(act, stage, initiativeId, seat, days)
    if (!choice) return
    const decidedOn = stage.day(-days)
    await act(recordDecision, { initiativeId, phaseId, decidedOn, ...choice })
  })
  for (const [who, role, words] of signers) {
    if (words) await paper(stage, book, key, who, role, words)
    else await sign(stage, book, key, who, role)
  }
  await pass(stage, book, key)
}

type ActivityRow = { id: string; key: string; version: number }
type Place = { initiativeId: string; phaseId: string }

async function work(
  act: Act,
  place: Place,
  activities: readonly ActivityRow[],
  { done, proofs }: ClosedPhase,
): Promise<void> {
  const { initiativeId } = place
  for (const { id, key, version } of activities) {
    if (!done.includes(key)) continue
    const moved = { activityId: id, version, state: 'done', because: '' }
    await act(setActivityState, { initiativeId, ...moved })
  }
  for (const [key, en, sv, proves, body] of proofs) {
    const proof = { key, kind: 'text', title: { en, sv }, proves, body, public: true }
    await act(addEvidence, { ...place, ...proof })
  }
}

/** Somebody takes a seat in the core team, and has had its training. */
export async function take(
  act: Act,
  stage: Stage,
  initiativeId: string,
  [who, perspective, funder]: Seat,
  days: number,
): Promise<void> {
  const seat = { initiativeId, participantId: stage.people[who] }
  await act(joinCoreTeam, { ...seat, perspective, funder, joinedOn: stage.day(-days) })
  const training = 'Two evenings on listening, consent and deciding together'
  await act(recordTraining, { ...seat, trainedOn: stage.day(-days), training })
}
