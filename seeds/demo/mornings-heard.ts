import { sql } from 'drizzle-orm'
import { declareTies } from '../../src/modules/champions/index.ts'
import { recordDecision, writeQuestion } from '../../src/modules/initiatives/index.ts'
import {
  invitePeople,
  makeSupports,
  planSession,
  reportSupport,
  writeNeed,
} from '../../src/modules/sessions/index.ts'
import { writeCall } from '../../src/modules/voices/index.ts'
import { answerAll, deliverMessages, postLetters, ringAndVisit } from './answering.ts'
import { goOn, paper, pass } from './gate-steps.ts'
import { morningAnswers, morningCuts, morningFinding, morningThemes } from './morning-words.ts'
import { askPeople, documentAsking } from './outreach.ts'
import type { ProcessBook } from './process-book.ts'
import { claim, cutExtracts, layInThemes, nameThemes } from './sense-making.ts'
import type { Stage } from './stage.ts'
import { lookSaid, readVoices } from './voice-row.ts'
import { hearRows, type WayIn } from './ways-in.ts'

/** People are asked, ring and are visited. */
export async function hear(stage: Stage, book: ProcessBook): Promise<WayIn> {
  const { initiativeId } = book
  const voices = await readVoices('mornings')
  const way: WayIn = { stage, initiativeId, champion: 'per', voices }
  stage.daysAgo(102)
  await stage.act('per', writeCall, {
    initiativeId,
    version: 0,
    question: { en: 'How do your mornings begin?', sv: 'Hur börjar dina morgnar?' },
    about: {
      en: 'Ring Sofia or Per, or ask them to come. A short answer is enough.',
      sv: 'Ring Sofia eller Per, eller be dem komma. Ett kort svar räcker.',
    },
    kinds: ['story', 'idea', 'comment'],
    open: true,
    sensitive: false,
    publicComments: true,
  })
  const asked = await askPeople(way, {
    title: 'To every home with a short visit',
    words: { en: 'How do your mornings begin?', sv: 'Hur börjar dina morgnar?' },
    aimedAt: ['living-alone', 'seldom-online'],
    channels: ['phone', 'visit'],
    people: ['nils', 'tore', 'birgit'],
  })
  await hearRows(way, 100, 96)
  stage.daysAgo(95)
  await ringAndVisit(stage, 'per')
  await documentAsking(way, asked, {
    happenedOn: stage.day(-96),
    result: 'Forty homes were rung. Thirty-one talked.',
    reached: { phone: 34, visit: 6 },
  })
  await meet(stage, initiativeId)
  return way
}

/** One evening at the table, to which Lena comes because somebody sits with her husband. */
async function meet(stage: Stage, initiativeId: string): Promise<void> {
  const { lena, elsa, per } = stage.people
  const about = await stage.inOne('per', async (act) => {
    await act(writeNeed, {
      participantId: lena,
      kind: 'care',
      words: 'Någon är hos min man medan jag är borta',
      metBy: 'Kvällspatrullen stannar en timme längre',
      agreedOn: stage.day(-95),
      agreedHow: 'phone',
    })
    const { id: sessionId } = await act(planSession, {
      initiativeId,
      kind: 'meeting',
      mode: 'on-site',
      title: { en: 'What is a morning worth?', sv: 'Vad är en morgon värd?' },
      day: stage.day(-92),
      from: '17:00',
      to: '19:00',
      placeId: stage.placeId('Kramfors'),
      language: 'sv',
      ledBy: per,
    })
    const at = { initiativeId, sessionId }
    await act(invitePeople, { ...at, people: [lena, elsa], channel: 'phone' })
    await act(makeSupports, at)
    return at
  })
  const lines = await stage.read<{ id: string; version: number }>(
    sql`select id, version from session_support where session_id = ${about.sessionId}`,
  )
  stage.daysAgo(91)
  await stage.inOne('per', async (act) => {
    for (const { id, version } of lines) {
      await act(reportSupport, { ...about, sessionSupportId: id, version, state: 'met' })
    }
  })
}

/** People read together what was said, and hold one thing to be so. */
export async function makeSense(way: WayIn): Promise<string> {
  const { stage, initiativeId, voices } = way
  stage.daysAgo(90)
  const said = await lookSaid(stage, initiativeId, voices)
  const themes = await nameThemes(way, morningThemes, 'per')
  await layInThemes(way, themes, said, { cuts: morningCuts })
  const extracts = await cutExtracts(way, said, themes, morningCuts, 'per')
  return claim(way, themes, extracts, morningFinding, 'per')
}

/** The question is asked anew, something is chosen, everybody hears, and residents sign step four. */
export async function endorse(
  stage: Stage,
  way: WayIn,
  book: ProcessBook,
  finding: string,
): Promise<void> {
  const { initiativeId } = book
  stage.daysAgo(86)
  await stage.act('ingrid', declareTies, { initiativeId, hasTies: 'no', public: 'yes' })
  const phaseId = await book.phaseId('engage')
  const decision = await stage.inOne('britta', async (act) => {
    await act(writeQuestion, {
      initiativeId,
      ...secondQuestion,
      origins: [{ kind: 'finding', id: finding }],
    })
    return act(recordDecision, {
      initiativeId,
      phaseId,
      decidedOn: stage.day(-86),
      ...choice,
      origins: [{ kind: 'finding', id: finding }],
    })
  })
  const said = await lookSaid(stage, initiativeId, way.voices)
  const by = { initiativeId, coordinator: 'britta' }
  await answerAll(stage, by, said, morningAnswers, { trial: `decision:${decision.id}` })
  await deliverMessages(stage, 'per')
  await postLetters(stage, 'per')
  await ringAndVisit(stage, 'per')
  stage.daysAgo(84)
  await book.work('britta', 'engage', [
    [
      'contact-log',
      'Who was rung',
      'Vilka som blev uppringda',
      'Forty homes',
      'All forty were rung by somebody they know.',
    ],
    [
      'story-themes',
      'What people said',
      'Vad människor sa',
      'Three patterns',
      'Waiting, the voice one knows, and somebody who comes if nobody answers.',
    ],
    [
      'challenge-statement',
      'The question that stayed',
      'Frågan som blev kvar',
      'Where we begin',
      'Let people choose between a call and a visit, morning by morning.',
    ],
  ])
  await paper(
    stage,
    book,
    'engage',
    'elsa',
    'resident-representative',
    'Call, but come if nobody answers.',
  )
  await goOn(
    stage,
    book,
    'engage',
    ['reach-compared'],
    'Forty homes are all there are. Each was rung, so there is nobody to compare with.',
  )
  await pass(stage, book, 'engage')
}

const secondQuestion = {
  from: 1,
  howMightWe: {
    en: 'let people choose a call or a visit',
    sv: 'låta människor välja samtal eller besök',
  },
  forWhom: { en: 'people with a short visit', sv: 'människor med ett kort besök' },
  inPlace: { en: 'the villages around Kramfors', sv: 'byarna runt Kramfors' },
  givenConstraint: {
    en: 'two cars, and a voice they know',
    sv: 'två bilar, och en röst de känner',
  },
  soThat: { en: 'the morning is their own', sv: 'morgonen är deras egen' },
  whyChanged: 'People want to know who rings, and that somebody comes if they do not answer.',
}

const choice = {
  question: { en: 'What do we try in the mornings?', sv: 'Vad provar vi på morgnarna?' },
  options: {
    1: { en: 'A call by somebody they know', sv: 'Ett samtal av någon de känner' },
    2: { en: 'A screen on the wall', sv: 'En skärm på väggen' },
  },
  chosen: 1,
  reasons: {
    en: 'Everybody has a telephone. A screen needs coverage that half of the villages do not have.',
    sv: 'Alla har telefon. En skärm kräver täckning som hälften av byarna saknar.',
  },
  depth: 6,
  power: 'Residents at the table chose; the home care manager could say no to what is unsafe',
}
