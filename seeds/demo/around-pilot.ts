import { sql } from 'drizzle-orm'
import {
  addLead,
  makeIdea,
  noteMember,
  noteSimilar,
  publishPlan,
  takeLines,
  writePlan,
} from '../../src/modules/pilots/index.ts'
import { recordDecision } from '../../src/modules/initiatives/index.ts'
import { addEvidenceFor, publishLesson, writeLesson } from '../../src/modules/lessons/index.ts'
import type { Helix } from '../../src/shared/helix.ts'
import type { LocalText } from '../../src/shared/language.ts'
import type { Choice } from './short-story.ts'
import type { Stage } from './stage.ts'
import type { PilotAt } from './whole-pilot.ts'

/** An idea that became a pilot: who answers for it, who works on it, and what others have done. */
export type BegunIdea = {
  title: LocalText
  idea: LocalText
  nextStep: string
  /** What the map calls the organisation that carries it. */
  host: string
  team: readonly (readonly [who: string, helix: Helix, owns: boolean])[]
  similar: readonly (readonly [
    title: string,
    place: string,
    choice: 'use' | 'adapt' | 'reject',
    because: string,
  ])[]
}

/** Writes an idea down that grew out of a finding, with its team and what exists elsewhere; tells its id. */
export async function beginIdea(
  stage: Stage,
  coordinator: string,
  { initiativeId, finding }: { initiativeId: string; finding: string },
  { team, similar, host, ...words }: BegunIdea,
): Promise<string> {
  const [carrier] = await stage.read<{ id: string }>(
    sql`select id from stakeholder where name = ${host} and kind = 'organisation'`,
  )
  return stage.inOne(coordinator, async (act) => {
    const { id: solutionIdeaId } = await act(makeIdea(stage.parts.threadKinds), {
      initiativeId,
      ...words,
      hostId: carrier!.id,
      from: `finding:${finding}`,
      public: true,
    })
    const about = { initiativeId, solutionIdeaId }
    for (const [who, helix, owns] of team) {
      await act(noteMember, { ...about, participantId: stage.people[who], helix, owns })
    }
    for (const [title, place, choice, because] of similar) {
      const source = 'Told by a partner of the programme'
      await act(noteSimilar, { ...about, title, place, address: '', source, choice, because })
    }
    return solutionIdeaId
  })
}

/** What a pilot costs and brings in once it goes on, and who pays what is missing. All figures are invented. */
export type Money = {
  people: Record<number, string>
  hourRate: string
  assumptions: string
  lines: readonly string[]
  funder: string
  amount: string
  to: string
  because: string
}

/** Writes the plan of what goes on after a pilot, and closes its gap with money that is secured. */
export async function fund(
  stage: Stage,
  coordinator: string,
  at: PilotAt,
  { lines, funder, amount, to, because, ...plan }: Money,
): Promise<void> {
  await stage.inOne(coordinator, async (act) => {
    const firstYear = Number(stage.day(0).slice(0, 4)) + 1
    const by = { peopleBy: 20, staffBy: 20, incomeBy: 20 }
    await act(writePlan, { ...at, version: 0, firstYear, ...by, ...plan })
    const csv = ['what,kind,words,amount,each,from,to,growth', ...lines].join('\n')
    await act(takeLines, { ...at, csv })
    const lead = { funder, kind: 'grant', amount, from: '1', to, state: 'secured', because }
    await act(addLead, { ...at, ...lead })
    await act(publishPlan, { ...at, published: true })
  })
}

/** How a phase was decided that a pilot led to. */
export type GoOn = Omit<Choice, 'depth'>

/** Decides in a phase how what was tried goes on. */
export async function decideToGoOn(
  stage: Stage,
  coordinator: string,
  { initiativeId, pilotId, phaseId }: PilotAt & { phaseId: string },
  decision: GoOn,
  days: number,
): Promise<void> {
  await stage.act(coordinator, recordDecision, {
    initiativeId,
    phaseId,
    depth: 6,
    decidedOn: stage.day(-days),
    ...decision,
    origins: [{ kind: 'pilot', id: pilotId }],
  })
}

/** What was learned, and where it holds. */
export type Learned = Record<'claim' | 'explanation' | 'confidenceBecause', LocalText> & {
  placeWords: string
  density: string
  service: string
  mode: string
  level: string
  confidence: string
}

/** Writes a lesson that rests on a pilot and what people found, and publishes it; tells its id. */
export async function learn(
  stage: Stage,
  coordinator: string,
  initiativeId: string,
  things: readonly { kind: string; id: string }[],
  words: Learned,
): Promise<string> {
  const kinds = stage.parts.threadKinds
  return stage.inOne(coordinator, async (act) => {
    const { id } = await act(writeLesson(kinds), { initiativeId, ...words })
    for (const { kind, id: thingId } of things) {
      await act(addEvidenceFor(kinds), { kind: 'lesson', id, thing: `${kind}:${thingId}` })
    }
    await act(publishLesson, { lessonId: id })
    return id
  })
}
