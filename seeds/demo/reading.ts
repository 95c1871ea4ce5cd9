import { startInitiative, writeQuestion } from '../../src/modules/initiatives/index.ts'
import { giveRole } from '../../src/modules/people/index.ts'
import { writeCall } from '../../src/modules/voices/index.ts'
import { beginIdea, decideToGoOn, fund, learn } from './around-pilot.ts'
import { ringAndVisit } from './answering.ts'
import { openMap } from './draw-map.ts'
import { pass } from './gate-steps.ts'
import { askPeople, documentAsking } from './outreach.ts'
import { openBook, type ProcessBook } from './process-book.ts'
import { readingCuts, readingFinding, readingPilot, readingThemes } from './reading-words.ts'
import { readingGoOn, readingIdea, readingLesson, readingMoney } from './reading-end-words.ts'
import { create, define, implement } from './reading-tried.ts'
import { claim, cutExtracts, layInThemes, nameThemes } from './sense-making.ts'
import { take, type Seat } from './short-story.ts'
import type { Stage } from './stage.ts'
import { lookSaid, readVoices } from './voice-row.ts'
import { hearRows, type WayIn } from './ways-in.ts'
import { beginPilot, endPilot } from './whole-pilot.ts'

/** A plan read aloud in Castlederg: the four phases to their end. All of it is invented. */
export async function playReading(stage: Stage): Promise<void> {
  stage.daysAgo(92)
  const { id: initiativeId } = await stage.act('orla', startInitiative, {
    title: { en: 'Read the plan aloud', sv: 'Läs planen högt' },
    summary: {
      en: 'A plan for fifteen years hung in the city, in small print. Now villages read it aloud in their own hall, one page an evening, and answer it.',
      sv: 'En plan för femton år hängde i staden, i liten stil. Nu läser byarna den högt i sin egen lokal, en sida om kvällen, och svarar på den.',
    },
    placeId: stage.placeId('Castlederg'),
    templateId: 'sic-4',
  })
  const book = openBook(stage, initiativeId)
  await prepare(stage, book)
  const { way, finding } = await hear(stage, book)
  await define(stage, book, way, finding)
  stage.daysAgo(68)
  const ideaId = await beginIdea(stage, 'orla', { initiativeId, finding }, readingIdea)
  const pilot = { initiativeId, ideaId, ...readingPilot }
  const at = await beginPilot(stage, pilot)
  await create(stage, book)
  await endPilot(stage, pilot, at)
  stage.daysAgo(19)
  await fund(stage, 'orla', at, readingMoney)
  const things = [
    { kind: 'pilot', id: at.pilotId },
    { kind: 'finding', id: finding },
  ]
  await learn(stage, 'orla', initiativeId, things, readingLesson)
  const decided = { ...at, phaseId: await book.phaseId('implement') }
  await decideToGoOn(stage, 'orla', decided, readingGoOn, 19)
  await implement(stage, book)
}

const parts = [
  ['helen', 'provider-manager'],
  ['raymond', 'funder'],
  ['ruth', 'resident-representative'],
  ['bridie', 'resident-representative'],
] as const

const seats: readonly Seat[] = [
  ['bridie', 'service-user', false],
  ['helen', 'management', false],
  ['raymond', 'funder', true],
]

const figures = [
  [
    'distance',
    38,
    'minutes by car to see a plan',
    'It hangs in the city only.',
    'Den hänger bara i staden.',
  ],
  [
    'staffing',
    1,
    'planner for six villages',
    'One planner, six villages.',
    'En planerare, sex byar.',
  ],
  ['cost-per-head', 14, 'GBP for each answer', 'Most of it is printing.', 'Det mesta är tryck.'],
  [
    'access',
    4,
    'people of Castlederg who had answered',
    'Four had ever answered.',
    'Fyra hade någonsin svarat.',
  ],
] as const

/** The core team meets, is trained, and asks its first question. */
async function prepare(stage: Stage, book: ProcessBook): Promise<void> {
  const { initiativeId } = book
  await stage.inOne('orla', async (act) => {
    for (const [key, role] of parts) {
      await act(giveRole, { participantId: stage.people[key], role, initiativeId })
    }
    for (const seat of seats) await take(act, stage, initiativeId, seat, 92)
    await act(writeQuestion, {
      initiativeId,
      from: 0,
      howMightWe: { en: 'make a plan easy to answer', sv: 'göra en plan lätt att svara på' },
      forWhom: { en: 'people who do not read plans', sv: 'människor som inte läser planer' },
      inPlace: { en: 'Castlederg', sv: 'Castlederg' },
      givenConstraint: { en: 'one planner', sv: 'en planerare' },
      soThat: { en: 'nobody learns of it too late', sv: 'ingen får veta det för sent' },
    })
  })
  await book.measure('helen', stage.day(-92), figures)
  await openMap(stage, initiativeId, 92).add([
    {
      key: 'dessie',
      kind: 'person',
      name: 'Dessie Long',
      helix: 'community',
      role: 'resident',
      person: 'dessie',
      part: 'Says what a notice is like to those who do not read it',
      acts: [[92, 'Opened his drawer of notices']],
    },
  ])
  stage.daysAgo(88)
  await book.work('orla', 'prepare', [
    [
      'core-team-roster',
      'Who sits at the table',
      'Vilka som sitter vid bordet',
      'Three views, a funder among them',
      'A villager, a head of planning and a rural fund.',
    ],
    [
      'training-log',
      'Two evenings of training',
      'Två utbildningskvällar',
      'All three had both',
      'Listening, consent, and reading aloud.',
    ],
    [
      'research-brief',
      'What a notice looks like',
      'Hur ett anslag ser ut',
      'Who answered the last plan',
      'Four people of Castlederg. The notice was in eight-point print.',
    ],
    [
      'challenge-question-1',
      'The first question',
      'Den första frågan',
      'Where we began',
      'How might we make a plan easy to answer?',
    ],
  ])
  await pass(stage, book, 'prepare')
}

/** People are asked at home and by telephone, and what they say is read together. */
async function hear(stage: Stage, book: ProcessBook): Promise<{ way: WayIn; finding: string }> {
  const { initiativeId } = book
  const voices = await readVoices('reading')
  const way: WayIn = { stage, initiativeId, champion: 'ciaran', voices }
  stage.daysAgo(86)
  await stage.act('ciaran', writeCall, {
    initiativeId,
    version: 0,
    question: {
      en: 'What happens when a notice comes?',
      sv: 'Vad händer när det kommer ett anslag?',
    },
    about: { en: 'Ring Ciaran or ask him in.', sv: 'Ring Ciaran eller be honom komma in.' },
    kinds: ['story', 'idea', 'comment'],
    open: true,
    sensitive: false,
    publicComments: true,
  })
  const asked = await askPeople(way, {
    title: 'Every house on two roads',
    words: { en: 'What happens when a notice comes?', sv: 'Vad händer när det kommer ett anslag?' },
    aimedAt: ['seldom-online', 'living-alone'],
    channels: ['visit'],
    people: ['dessie'],
  })
  await hearRows(way, 84, 82)
  stage.daysAgo(80)
  await ringAndVisit(stage, 'ciaran')
  await documentAsking(way, asked, {
    happenedOn: stage.day(-82),
    result: 'Twenty-six houses. Nineteen talked.',
    reached: { visit: 19 },
  })
  const said = await lookSaid(stage, initiativeId, voices)
  const themes = await nameThemes(way, readingThemes, 'ciaran')
  await layInThemes(way, themes, said, { cuts: readingCuts })
  const extracts = await cutExtracts(way, said, themes, readingCuts, 'ciaran')
  return { way, finding: await claim(way, themes, extracts, readingFinding, 'ciaran') }
}
