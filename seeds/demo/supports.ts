import { sql } from 'drizzle-orm'
import {
  invitePeople,
  makeSupports,
  planSession,
  recordAttendance,
  reportSupport,
  writeNeed,
} from '../../src/modules/sessions/index.ts'
import type { Stage } from './stage.ts'

type Line = { id: string; version: number; what: string }

/** What Elsa and Lena need to take part: met at the coffee of last month, nearly all of it at the meeting to come. */
export async function playSupports(stage: Stage): Promise<void> {
  const { people } = stage
  const [initiative] = await stage.read<{ id: string }>(
    sql`select id from initiative where title->>'en' = 'Safe nights at home'`,
  )
  const initiativeId = initiative!.id
  const agreed = { agreedOn: stage.day(-36), agreedHow: 'in-person' }
  stage.daysAgo(35)
  const coffee = await stage.inOne('per', async (act) => {
    const participantId = people.elsa
    await act(writeNeed, { participantId, ...elsasPrint, ...agreed })
    await act(writeNeed, { participantId, ...elsasLift, ...agreed })
    const { id } = await act(planSession, {
      ...gathering(stage, initiativeId, -30),
      title: { en: 'Coffee before the winter', sv: 'Kaffe inför vintern' },
    })
    const about = { initiativeId, sessionId: id }
    await act(invitePeople, { ...about, people: [people.elsa, people.goran], channel: 'phone' })
    await act(makeSupports, about)
    return about
  })
  stage.daysAgo(29)
  const lines = await linesOf(stage, coffee.sessionId)
  await stage.inOne('per', async (act) => {
    for (const { id, version } of lines) {
      await act(reportSupport, { ...coffee, sessionSupportId: id, version, state: 'met' })
    }
    const came = [people.elsa, people.goran]
    await act(recordAttendance, { ...coffee, version: 1, seen: came, came })
  })
  await prepareNext(stage, initiativeId)
}

/** Three needs before the meeting to come: the lift is still open. */
async function prepareNext(stage: Stage, initiativeId: string): Promise<void> {
  const { people } = stage
  stage.daysAgo(4)
  const next = await stage.inOne('per', async (act) => {
    const agreed = { agreedOn: stage.day(-4), agreedHow: 'phone' }
    await act(writeNeed, { participantId: people.lena, ...lenasHusband, ...agreed })
    const { id } = await act(planSession, {
      ...gathering(stage, initiativeId, 3),
      title: { en: 'Ready for the first trial?', sv: 'Redo för det första provet?' },
    })
    const about = { initiativeId, sessionId: id }
    await act(invitePeople, { ...about, people: [people.elsa, people.lena], channel: 'phone' })
    await act(makeSupports, about)
    return about
  })
  const lines = await linesOf(stage, next.sessionId)
  await stage.inOne('per', async (act) => {
    for (const { id, version, what } of lines) {
      if (what === elsasLift.words) continue
      await act(reportSupport, { ...next, sessionSupportId: id, version, state: 'met' })
    }
  })
}

const elsasPrint = {
  kind: 'plain-print',
  words: 'Stor stil, annars läser jag inte',
  metBy: 'Per skriver ut allt i stor stil och kommer med det dagen före',
}
const elsasLift = {
  kind: 'transport',
  words: 'Skjuts till mötena, jag kör inte i mörker',
  metBy: 'Någon hämtar vid dörren en halvtimme före',
}
const lenasHusband = {
  kind: 'care',
  words: 'Någon är hos min man medan jag är borta',
  metBy: 'Kvällspatrullen stannar en timme längre',
}

function gathering(stage: Stage, initiativeId: string, day: number) {
  return {
    initiativeId,
    kind: 'meeting',
    mode: 'on-site',
    day: stage.day(day),
    from: '18:00',
    to: '20:00',
    placeId: stage.placeId('Långsele'),
    placeWords: 'Bygdegården, ramp vid baksidan',
    language: 'sv',
    ledBy: stage.people.per,
  }
}

async function linesOf(stage: Stage, sessionId: string): Promise<Line[]> {
  return stage.read<Line>(
    sql`select id, version, what from session_support where session_id = ${sessionId}`,
  )
}
