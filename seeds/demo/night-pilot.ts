import { sql } from 'drizzle-orm'
import {
  addPilotPerson,
  agreeToPilot,
  makeIndicator,
  planPilot,
  planSupport,
  startPilot,
  takeObservations,
  writeConsentText,
  writeCriteria,
} from '../../src/modules/pilots/index.ts'
import { lookRingFirst } from './ideas.ts'
import type { Act } from './in-one.ts'
import type { Stage } from './stage.ts'

const grades = [
  [2, 4],
  [3, 4],
  [2, 5],
  [3, 3],
  [4, 5],
  [2, 4],
] as const

/** Night calls on one route: six people, asked before and after, still running. All of it is invented. */
export async function playNightPilot(stage: Stage): Promise<void> {
  const [found] = await stage.read<{ id: string }>(
    sql`select id from initiative order by id limit 1`,
  )
  const initiativeId = found!.id
  const residents = Object.keys(stage.people)
    .filter((key) => !stage.lab.people.some((one) => one.key === key))
    .slice(0, grades.length)
  const ideaId = await lookRingFirst(stage)
  stage.daysAgo(58)
  const pilotId = await stage.inOne('britta', async (act) => {
    const { textId, ...at } = await plan(act, stage, { initiativeId, ideaId })
    for (const key of residents) await takeIn(act, at, stage.people[key]!, textId)
    await act(takeObservations, { ...at, csv: lines('before', stage.day(-58), 0) })
    await act(startPilot, at)
    return at.pilotId
  })
  stage.daysAgo(8)
  await stage.act('britta', takeObservations, {
    initiativeId,
    pilotId,
    csv: lines('after', stage.day(-9), 1),
  })
}

type Beginning = { initiativeId: string; ideaId: string | null }

async function plan(act: Act, stage: Stage, { initiativeId, ideaId }: Beginning) {
  const { id: pilotId } = await act(planPilot, {
    initiativeId,
    ideaId,
    title: { en: 'A call before the drive', sv: 'Ett samtal före resan' },
    tried: {
      en: 'On one route the night patrol rings first. Who wants a visit gets one. Who is well can sleep on.',
      sv: 'På en rutt ringer nattpatrullen först. Den som vill ha besök får det. Den som mår bra kan sova vidare.',
    },
    ownerId: stage.people.karin,
    placeWords: 'Route 7, Långsele',
    startsOn: stage.day(-57),
    lastDay: stage.day(32),
    currency: 'SEK',
    budget: '60000',
    public: true,
  })
  const at = { initiativeId, pilotId }
  const { ids } = await act(writeConsentText, {
    ...at,
    body: {
      en: 'We ring before we come at night, for three months. We write down what you think of it, under a number. You can stop whenever you want.',
      sv: 'Vi ringer innan vi kommer på natten, i tre månader. Vi skriver ner vad du tycker, under ett nummer. Du kan sluta när du vill.',
    },
  })
  await act(writeCriteria, {
    ...at,
    version: 0,
    criteria: {
      1: { en: 'People find the nights calmer', sv: 'Människor upplever nätterna som lugnare' },
      2: { en: 'Nobody was left without help', sv: 'Ingen blev utan hjälp' },
    },
    adoptWhen: { en: 'Both are met.', sv: 'Båda är uppfyllda.' },
    adaptWhen: { en: 'Only the first is met.', sv: 'Bara det första är uppfyllt.' },
    stopWhen: { en: 'Somebody was left without help.', sv: 'Någon blev utan hjälp.' },
  })
  await act(makeIndicator, {
    ...at,
    name: { en: 'How calm the nights are', sv: 'Hur lugna nätterna är' },
    definition: {
      en: 'Asked by telephone, from 1 to 5.',
      sv: 'Frågas per telefon, från 1 till 5.',
    },
    kind: 'grade',
    direction: 'more',
    target: 4,
    source: 'Per, by telephone',
  })
  return { ...at, textId: ids[1]! }
}

type At = { initiativeId: string; pilotId: string }

async function takeIn(act: Act, at: At, participantId: string, textId: string) {
  const { id: pilotPersonId } = await act(addPilotPerson, { ...at, participantId, part: 'pilot' })
  const person = { ...at, pilotPersonId }
  await act(agreeToPilot, { ...person, textId, mode: 'paper', witness: 'In the folder of the lab' })
  await act(planSupport, { ...person, support: 'needed', words: 'A phone with large keys' })
}

function lines(moment: 'before' | 'after', day: string, column: 0 | 1): string {
  const all = grades.map((pair, n) => `i1,${moment},pilot,P00${n + 1},${day},${pair[column]}`)
  return ['indicator,moment,group,person,date,value', ...all].join('\n')
}
