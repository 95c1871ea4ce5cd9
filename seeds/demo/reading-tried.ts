import { recordDecision, writeQuestion } from '../../src/modules/initiatives/index.ts'
import { answerAll, deliverMessages, postLetters, ringAndVisit } from './answering.ts'
import { paper, pass, sign } from './gate-steps.ts'
import type { ProcessBook } from './process-book.ts'
import { readingAnswers } from './reading-words.ts'
import type { Stage } from './stage.ts'
import { lookSaid } from './voice-row.ts'
import type { WayIn } from './ways-in.ts'

/** The workshop chooses, the question is asked anew, and everybody hears. */
export async function define(
  stage: Stage,
  book: ProcessBook,
  { voices }: WayIn,
  finding: string,
): Promise<void> {
  const { initiativeId } = book
  const origins = [{ kind: 'finding', id: finding }]
  stage.daysAgo(74)
  const phaseId = await book.phaseId('co-define')
  const { id } = await stage.inOne('orla', async (act) => {
    await act(writeQuestion, { initiativeId, ...secondQuestion, origins })
    return act(recordDecision, {
      initiativeId,
      phaseId,
      decidedOn: stage.day(-74),
      ...choice,
      origins,
    })
  })
  const said = await lookSaid(stage, initiativeId, voices)
  const by = { initiativeId, coordinator: 'orla' }
  await answerAll(stage, by, said, readingAnswers, { trial: `decision:${id}` })
  await deliverMessages(stage, 'ciaran')
  await postLetters(stage, 'ciaran')
  await ringAndVisit(stage, 'ciaran')
  stage.daysAgo(72)
  await book.work('orla', 'co-define', [
    [
      'interview-records',
      'Nineteen talks',
      'Nitton samtal',
      'Who was heard',
      'Written down at the kitchen table, and read back.',
    ],
    [
      'theme-list',
      'What people said',
      'Vad människor sa',
      'One pattern',
      'Somebody must read it aloud.',
    ],
    [
      'workshop-record',
      'The evening in the hall',
      'Kvällen i lokalen',
      'Who came and what was chosen',
      'Fourteen people, a planner and a fund.',
    ],
    [
      'challenge-question-2',
      'The second question',
      'Den andra frågan',
      'Where it led',
      'How might we let a village read its plan aloud?',
    ],
  ])
  await paper(stage, book, 'co-define', 'bridie', 'resident-representative', 'That is it.')
  await pass(stage, book, 'co-define')
}

const secondQuestion = {
  from: 1,
  howMightWe: { en: 'let a village read its plan aloud', sv: 'låta en by läsa sin plan högt' },
  forWhom: { en: 'people who do not read plans', sv: 'människor som inte läser planer' },
  inPlace: { en: 'Castlederg', sv: 'Castlederg' },
  givenConstraint: { en: 'without the planner in the room', sv: 'utan planeraren i rummet' },
  soThat: { en: 'everybody can answer it', sv: 'alla kan svara på den' },
  whyChanged: 'Nineteen talks showed that print is the hurdle, and not interest.',
}

const choice = {
  question: { en: 'How is the plan read?', sv: 'Hur läses planen?' },
  options: {
    1: { en: 'By the planner, once', sv: 'Av planeraren, en gång' },
    2: { en: 'By somebody of the village, page by page', sv: 'Av någon från byn, sida för sida' },
  },
  chosen: 2,
  reasons: {
    en: 'People ask more of somebody they know.',
    sv: 'Människor frågar mer av någon de känner.',
  },
  depth: 6,
  power: 'Everybody at the workshop, one voice each',
}

/** Teams form around what the workshop kept, and their pilot is ready. */
export async function create(stage: Stage, book: ProcessBook): Promise<void> {
  stage.daysAgo(60)
  await book.work('orla', 'co-create', [
    [
      'three-day-agenda',
      'Three evenings',
      'Tre kvällar',
      'How the workshop ran',
      'Three evenings in place of three days: people work.',
    ],
    ['idea-cards', 'Cards', 'Kort', 'What came up', 'Eleven cards on the wall of the hall.'],
    [
      'prototypes',
      'A first page',
      'En första sida',
      'What was tried',
      'One page in large print, read by Bridie.',
    ],
    [
      'pitch-records',
      'Who spoke for what',
      'Vem som talade för vad',
      'How it was chosen',
      'Two ideas, two minutes each.',
    ],
    [
      'idea-owners',
      'Who answers for it',
      'Vem som svarar för den',
      'Each idea has somebody',
      'Helen for the readings.',
    ],
  ])
  await pass(stage, book, 'co-create')
}

/** What was tried is carried on: coached, counted and paid for. */
export async function implement(stage: Stage, book: ProcessBook): Promise<void> {
  stage.daysAgo(18)
  await book.work('orla', 'implement', [
    [
      'pilot-plan',
      'Plan of the pilot',
      'Pilotens plan',
      'What was tried',
      'Five Tuesdays in Castlederg.',
    ],
    [
      'business-plan',
      'What it costs for three years',
      'Vad det kostar i tre år',
      'Costs and money',
      'Stands beside the pilot.',
    ],
    [
      'funding-pipeline',
      'Who pays',
      'Vem som betalar',
      'Where the money comes from',
      'Stands beside the pilot.',
    ],
    [
      'analogue-cases',
      'Others who read aloud',
      'Andra som läser högt',
      'What exists elsewhere',
      'Stands beside the idea.',
    ],
    [
      'learning-log',
      'What we learned',
      'Vad vi lärde oss',
      'What we would do again',
      'Ask each one to bring a neighbour.',
    ],
  ])
  await sign(stage, book, 'implement', 'raymond', 'funder')
  await pass(stage, book, 'implement')
}
