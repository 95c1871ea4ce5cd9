import {
  makePromise,
  makeService,
  noteTest,
  planTouchpoint,
  setServiceState,
  writeRecord,
} from '../../src/modules/pilots/index.ts'
import { beginIdea, decideToGoOn, fund, learn } from './around-pilot.ts'
import { pass, paper, sign } from './gate-steps.ts'
import { readGrounds } from './lesson-grounds.ts'
import {
  morningGoOn,
  morningIdea,
  morningLesson,
  morningMoney,
  morningNote,
  morningPractice,
  morningRecord,
  morningService,
} from './mornings-end-words.ts'
import { morningPilot } from './mornings-pilot.ts'
import { describePractice } from './practices.ts'
import type { ProcessBook } from './process-book.ts'
import type { Stage } from './stage.ts'
import { beginPilot, endPilot, type PilotAt } from './whole-pilot.ts'

/** Step five: an idea is tried, decided and paid for, and becomes a service, a lesson and a practice. */
export async function coproduce(stage: Stage, book: ProcessBook, finding: string): Promise<void> {
  const { initiativeId } = book
  stage.daysAgo(82)
  const ideaId = await beginIdea(stage, 'britta', { initiativeId, finding }, morningIdea)
  const pilot = { initiativeId, ideaId, ...morningPilot }
  const at = await beginPilot(stage, pilot)
  await endPilot(stage, pilot, at)
  stage.daysAgo(30)
  await fund(stage, 'britta', at, morningMoney)
  stage.daysAgo(26)
  await serve(stage, at)
  stage.daysAgo(20)
  const things = [
    { kind: 'pilot', id: at.pilotId },
    { kind: 'finding', id: finding },
  ]
  await learn(stage, 'britta', initiativeId, things, morningLesson)
  await close(stage, book, at)
  await describePractice(
    stage,
    initiativeId,
    await readGrounds(stage, initiativeId),
    morningPractice,
  )
}

/** The pilot becomes a service that residents can read about; what it lacks is said. */
async function serve(stage: Stage, { initiativeId, pilotId }: PilotAt): Promise<void> {
  const ownerId = stage.people.karin
  await stage.inOne('britta', async (act) => {
    const { id: serviceId } = await act(makeService, {
      initiativeId,
      pilotId,
      ...morningService,
      ownerId,
    })
    const at = { initiativeId, serviceId }
    await act(setServiceState, { ...at, version: 1, state: 'running' })
    const days = { startsOn: stage.day(-26), lastDay: stage.day(339) }
    await act(writeRecord, { ...at, version: 0, ...days, ...morningRecord })
    await act(makePromise, {
      ...at,
      side: 'provider',
      promise: { en: 'The same three voices ring', sv: 'Samma tre röster ringer' },
      howOften: { en: 'every day', sv: 'varje dag' },
      ownerId,
      dueOn: stage.day(60),
    })
    await act(planTouchpoint, {
      ...at,
      title: { en: 'Coffee with those who ring', sv: 'Kaffe med dem som ringer' },
      everyMonths: 3,
      firstOn: stage.day(40),
    })
    for (const test of ['user-centred', 'inclusive', 'responsive', 'transparent']) {
      await act(noteTest, { ...at, test, words: morningNote, untilDay: stage.day(150), seen: '' })
    }
  })
}

async function close(stage: Stage, book: ProcessBook, pilot: PilotAt): Promise<void> {
  stage.daysAgo(14)
  const at = { ...pilot, phaseId: await book.phaseId('coproduce') }
  await decideToGoOn(stage, 'britta', at, morningGoOn, 14)
  await book.work('britta', 'coproduce', [
    [
      'service-blueprint',
      'The morning before and after',
      'Morgonen före och efter',
      'What changes for whom',
      'Before: a car, a knock, five minutes. After: a call at eight, a visit when it is wanted.',
    ],
    [
      'pilot-report',
      'Six weeks in Kramfors',
      'Sex veckor i Kramfors',
      'What was tried and measured',
      'Six people, asked before and after. Five answered higher.',
    ],
    [
      'exit-decision',
      'The calls stay',
      'Samtalen blir kvar',
      'What was decided, and by whom',
      'Adopted by Elsa, Lena and the home care manager.',
    ],
    [
      'service-agreement',
      'Who does what',
      'Vem som gör vad',
      'How it goes on',
      'Three callers, one hour each morning, three years of money.',
    ],
    [
      'feedback-sent',
      'Everybody has heard',
      'Alla har fått veta',
      'Nobody was forgotten',
      'All six, by letter, telephone or visit.',
    ],
  ])
  await sign(stage, book, 'coproduce', 'karin', 'provider-manager')
  const words = 'It is ours now. Keep the three voices.'
  await paper(stage, book, 'coproduce', 'elsa', 'resident-representative', words)
  await pass(stage, book, 'coproduce')
}
