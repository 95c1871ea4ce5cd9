import { sql } from 'drizzle-orm'
import { involveStakeholder, noteAct } from '../../src/modules/ecosystem/index.ts'
import { startInitiative, writeQuestion } from '../../src/modules/initiatives/index.ts'
import { giveRole } from '../../src/modules/people/index.ts'
import { goOn, paper, pass, sign } from './gate-steps.ts'
import { coproduce } from './mornings-end.ts'
import { endorse, hear, makeSense } from './mornings-heard.ts'
import { openBook, type ProcessBook } from './process-book.ts'
import type { Stage } from './stage.ts'

/** Calls in the morning in Kramfors: the five steps to their end. All of it is invented. */
export async function playMornings(stage: Stage): Promise<void> {
  stage.daysAgo(118)
  const { id: initiativeId } = await stage.act('britta', startInitiative, {
    title: { en: 'A call in the morning', sv: 'Ett samtal på morgonen' },
    summary: {
      en: 'Forty people around Kramfors had a visit of five minutes each morning, after forty minutes in a car. Now somebody they know rings, and drives where it is needed.',
      sv: 'Fyrtio personer runt Kramfors fick ett besök på fem minuter varje morgon, efter fyrtio minuter i bil. Nu ringer någon de känner, och kör dit det behövs.',
    },
    placeId: stage.placeId('Kramfors'),
    templateId: 'improve-5',
  })
  const book = openBook(stage, initiativeId)
  await begin(stage, book)
  await prepare(stage, book)
  const way = await hear(stage, book)
  const finding = await makeSense(way)
  await endorse(stage, way, book, finding)
  await coproduce(stage, book, finding)
}

const parts = [
  ['karin', 'provider-manager'],
  ['ahmed', 'frontline-professional'],
  ['elsa', 'resident-representative'],
  ['lena', 'resident-representative'],
  ['ingrid', 'independent-facilitator'],
  ['johan', 'funder'],
] as const

/** Those who have a part in the mornings, and the first thing that each did. */
const involved = [
  ['Demo home care', 'Runs the service', 'Opened the lists of the morning rounds'],
  ['Demo savings bank fund', 'May pay for the first year', 'Read the lists with the lab'],
  ['Demo university', 'Asks how people find it', 'Wrote the five questions'],
  ['Village association, demo', 'Speaks for those who are rung', 'Counted who has a telephone'],
] as const

async function begin(stage: Stage, book: ProcessBook): Promise<void> {
  const { initiativeId } = book
  await stage.inOne('britta', async (act) => {
    for (const [key, role] of parts) {
      await act(giveRole, { participantId: stage.people[key], role, initiativeId })
    }
    await act(writeQuestion, {
      initiativeId,
      from: 0,
      howMightWe: { en: 'look after people in the morning', sv: 'se till människor på morgonen' },
      forWhom: { en: 'people with a short visit', sv: 'människor med ett kort besök' },
      inPlace: { en: 'the villages around Kramfors', sv: 'byarna runt Kramfors' },
      givenConstraint: { en: 'two cars for forty homes', sv: 'två bilar till fyrtio hem' },
      soThat: { en: 'nobody sits and waits', sv: 'ingen sitter och väntar' },
    })
    const all = await stage.read<{ id: string; name: string }>(
      sql`select id, name from stakeholder where kind <> 'person' and removed_at is null`,
    )
    for (const [name, part, note] of involved) {
      const found = all.find((one) => one.name === name)
      if (!found) throw new Error(`the map of the demo has no ${name}`)
      const in_ = { stakeholderId: found.id, initiativeId }
      await act(involveStakeholder, { ...in_, part, since: stage.day(-118) })
      await act(noteAct, { ...in_, note, onDay: stage.day(-118) })
    }
  })
  await book.measure('karin', stage.day(-118), figures)
}

const figures = [
  [
    'distance',
    41,
    'km each morning for one visit',
    'A short visit is a long drive.',
    'Ett kort besök är en lång resa.',
  ],
  [
    'staffing',
    2,
    'cars for forty homes',
    'Two cars share forty homes.',
    'Två bilar delar på fyrtio hem.',
  ],
  ['cost-per-head', 2900, 'SEK a month', 'Most of it is driving.', 'Det mesta är körning.'],
  [
    'access',
    3,
    'people who chose the hour themselves',
    'Three of forty chose their hour.',
    'Tre av fyrtio valde sin tid.',
  ],
] as const

/** Steps one to three: most of it was there from the nights, and is only said again for the mornings. */
async function prepare(stage: Stage, book: ProcessBook): Promise<void> {
  stage.daysAgo(114)
  await book.work('britta', 'ecosystem', [
    [
      'stakeholder-map',
      'Who has a part in the morning',
      'Vilka som har en del i morgonen',
      'Who is affected and who decides',
      'Forty people with a short visit, two cars, one manager, a fund that pays for trials.',
    ],
    [
      'lab-charter',
      'The charter holds here too',
      'Överenskommelsen gäller här också',
      'What we promise each other',
      'The charter of the lab, read aloud in Kramfors and agreed to.',
    ],
  ])
  await sign(stage, book, 'ecosystem', 'karin', 'provider-manager')
  await paper(stage, book, 'ecosystem', 'elsa', 'resident-representative', 'Yes, the same promise.')
  await pass(stage, book, 'ecosystem')
  stage.daysAgo(110)
  await book.work('britta', 'adapt', [
    [
      'change-plan',
      'Two changes in the morning lists',
      'Två ändringar i morgonlistorna',
      'What we change ourselves',
      'The list says what somebody wants, and no longer when the car has room. One hour a week for the lab.',
    ],
    [
      'time-release-record',
      'Hours for the lab',
      'Timmar för labbet',
      'Time was given',
      'Two hours a week for Ahmed, on duty.',
    ],
  ])
  await sign(stage, book, 'adapt', 'karin', 'provider-manager')
  await pass(stage, book, 'adapt')
  stage.daysAgo(105)
  await book.work('britta', 'champions', [
    [
      'role-card',
      'Role card for Kramfors',
      'Rollkort för Kramfors',
      'What Sofia does, and what she does not do',
      'Signed by her and her manager.',
    ],
    [
      'training-record',
      'Training of the champion',
      'Ambassadörens utbildning',
      'She has had it',
      'Being a local champion, in a study circle.',
    ],
    [
      'workload-cap',
      'Four hours a week',
      'Fyra timmar i veckan',
      'Agreed with her manager',
      'Four hours, three of them on duty.',
    ],
  ])
  await sign(stage, book, 'champions', 'per', 'champion')
  await goOn(
    stage,
    book,
    'champions',
    ['time-released'],
    'Sofia has three of the four hours until the new rota is in place. We plan for three.',
  )
  await pass(stage, book, 'champions')
}
