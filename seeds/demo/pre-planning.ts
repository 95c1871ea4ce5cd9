import { sql } from 'drizzle-orm'
import {
  joinCoreTeam,
  openPhase,
  recordDecision,
  recordTraining,
  startInitiative,
  startProcess,
  writeQuestion,
  askToSign,
} from '../../src/modules/initiatives/index.ts'
import { recordCompletion, storytelling } from '../../src/modules/learning/index.ts'
import { giveRole } from '../../src/modules/people/index.ts'
import { pass } from './gate-steps.ts'
import { drawShoreMap } from './shore-map.ts'
import { tieToDecision } from './night-promise.ts'
import { openBook, type ProcessBook } from './process-book.ts'
import { weighShore } from './shore-opinions.ts'
import { answerLast, answerMore, answerShore, findDrain, promise } from './shore-promises.ts'
import {
  hearShore,
  leaveWork,
  makeSenseOfShore,
  openShore,
  planNextWorkshop,
  readOn,
} from './shore-voices.ts'
import type { Stage } from './stage.ts'
import { hearRows } from './ways-in.ts'

/** Pre-planning with residents in Donegal, in the second of the four phases. */
export async function playPrePlanning(stage: Stage): Promise<void> {
  stage.daysAgo(150)
  const started = await stage.act('aoife', startInitiative, {
    title: {
      en: 'The shore road, before the plan is drawn',
      sv: 'Strandvägen, innan planen ritas',
    },
    summary: {
      en: 'Plans for our coast used to reach people when they were finished. This time residents, builders and planners sit down before the first line is drawn.',
      sv: 'Planer för vår kust brukade nå människor när de var färdiga. Den här gången sätter sig invånare, byggare och planerare ner innan första strecket är draget.',
    },
    placeId: stage.placeId('Dungloe'),
    templateId: 'sic-4',
  })
  const book = openBook(stage, started.id)
  for (const { key, initiativeRole } of stage.lab.people) {
    if (!initiativeRole) continue
    const role = {
      participantId: stage.people[key],
      role: initiativeRole,
      initiativeId: book.initiativeId,
    }
    await stage.act('aoife', giveRole, role)
  }
  await stateChallenge(stage, book)
  stage.daysAgo(145)
  await stage.act('aoife', recordCompletion, {
    participantId: stage.people.declan,
    pathKey: storytelling,
    note: 'On paper, two evenings in Letterkenny',
  })
  await prepare(stage, book)
  await coDefine(stage, book)
  await changeBeside(stage, book)
}

/** The planning office changes beside the work with the residents. */
async function changeBeside(stage: Stage, { initiativeId }: ProcessBook): Promise<void> {
  stage.daysAgo(25)
  const { id } = await stage.act('aoife', startProcess, {
    initiativeId,
    templateId: 'whole-systems-change',
    about: 'County planning office, front line',
  })
  const [first] = await stage.read<{ id: string }>(
    sql`select id from phase where process_id = ${id} order by position limit 1`,
  )
  await stage.act('aoife', openPhase, { initiativeId, phaseId: first!.id })
}

async function stateChallenge(stage: Stage, book: ProcessBook): Promise<void> {
  const factors = [
    [
      'distance',
      52,
      'minutes by car to the planning office',
      'Most people on the shore drive almost an hour to see a plan.',
      'De flesta längs kusten kör nästan en timme för att se en plan.',
    ],
    [
      'staffing',
      2,
      'planners for the whole coast',
      'Two planners serve the whole coast.',
      'Två planerare ansvarar för hela kusten.',
    ],
    [
      'cost-per-head',
      310,
      'EUR for each objection handled',
      'A late objection costs more than an early talk.',
      'En sen invändning kostar mer än ett tidigt samtal.',
    ],
    [
      'access',
      14,
      'percent had seen the last plan before it was final',
      'Few had seen the last plan in time.',
      'Få hade sett den förra planen i tid.',
    ],
  ] as const
  await book.measure('aoife', stage.day(-152), factors)
}

async function prepare(stage: Stage, book: ProcessBook): Promise<void> {
  const { initiativeId } = book
  stage.daysAgo(140)
  const seats = [
    ['brid', 'service-user', false],
    ['conor', 'business', false],
    ['niamh', 'management', false],
    ['fionnuala', 'funder', true],
  ] as const
  for (const [key, perspective, funder] of seats) {
    const participantId = stage.people[key]
    await stage.act('aoife', joinCoreTeam, {
      initiativeId,
      participantId,
      perspective,
      funder,
      joinedOn: stage.day(-140),
    })
    const training = 'Two evenings on listening, consent and deciding together'
    await stage.act('aoife', recordTraining, {
      initiativeId,
      participantId,
      trainedOn: stage.day(-141),
      training,
    })
  }
  await stage.act('declan', writeQuestion, {
    initiativeId,
    from: 0,
    howMightWe: { en: 'plan the shore road', sv: 'planera strandvägen' },
    forWhom: { en: 'the people who live along it', sv: 'dem som bor längs den' },
    inPlace: { en: 'Gweedore and Dungloe', sv: 'Gweedore och Dungloe' },
    givenConstraint: {
      en: 'two planners and winter storms',
      sv: 'två planerare och vinterstormar',
    },
    soThat: { en: 'the plan is theirs from the start', sv: 'planen är deras från början' },
  })
  stage.daysAgo(120)
  for (const key of ['form-core-team', 'train-core-team', 'research-challenge', 'draft-question']) {
    await book.set('declan', key, 'done')
  }
  const proofs: [string, string, string, string][] = [
    [
      'core-team-roster',
      'Core team roster',
      'Kärngruppens lista',
      'Four views at the table, a funder among them',
    ],
    ['training-log', 'Training log', 'Utbildningslogg', 'Everyone has had both evenings'],
    [
      'research-brief',
      'What we know of the shore road',
      'Vad vi vet om strandvägen',
      'Traffic, flooding, who lives there, what earlier plans left out',
    ],
    ['challenge-question-1', 'The first question', 'Den första frågan', 'Where we began'],
  ]
  for (const [key, en, sv, proves] of proofs) {
    await book.prove('declan', 'prepare', {
      key,
      title: { en, sv },
      proves,
      body: 'Read out at the hall in Dungloe and pinned to the board.',
    })
  }
  stage.daysAgo(95)
  await pass(stage, book, 'prepare')
}

async function coDefine(stage: Stage, book: ProcessBook): Promise<void> {
  const { initiativeId } = book
  const way = await openShore(stage, initiativeId)
  await hearShore(way)
  const sense = await makeSenseOfShore(way)
  const made = await promise(way, sense)
  await answerShore(way, sense, made)
  stage.daysAgo(56)
  await book.set('grace', 'interview-stakeholders', 'done')
  const interviews = await book.prove('grace', 'co-define', {
    key: 'interview-records',
    title: { en: 'Twelve talks along the road', sv: 'Tolv samtal längs vägen' },
    proves: 'What people said, each with their consent',
    figure: 12,
    unit: 'talks',
  })
  await readOn(way, sense)
  await drawShoreMap(stage, initiativeId)
  stage.daysAgo(41)
  const decided = await stage.act('aoife', recordDecision, {
    initiativeId,
    question: { en: 'Where do we hold the workshop?', sv: 'Var håller vi verkstaden?' },
    options: {
      1: { en: 'In the county offices', sv: 'På länskontoret' },
      2: {
        en: 'In the hall in Dungloe, with a bus from Gweedore',
        sv: 'I bygdegården i Dungloe, med buss från Gweedore',
      },
    },
    chosen: 2,
    reasons: {
      en: 'Eight of twelve said they would not drive to the county offices after dark.',
      sv: 'Åtta av tolv sa att de inte kör till länskontoret när det är mörkt.',
    },
    depth: 5,
    power: 'The core team, with one voice each',
    phaseId: await book.phaseId('co-define'),
    decidedOn: stage.day(-41),
    restsOn: [`evidence:${interviews}`],
  })
  const answers = { kind: 'finding', id: sense.findings.answers }
  await tieToDecision(way, decided.id, [answers])
  await planNextWorkshop(way)
  await hearRows(way, 41, 37)
  await answerMore(way, sense, made)
  await hearRows(way, 36, 28)
  await findDrain(way, made)
  await hearRows(way, 27, 21)
  stage.daysAgo(20)
  await book.plan('aoife', 'derive-themes', 'grace', { date: stage.day(-8) })
  await book.set('grace', 'derive-themes', 'doing')
  await book.plan('aoife', 'co-definition-workshop', 'declan', { date: stage.day(12) })
  await stage.act('aoife', askToSign, {
    initiativeId,
    gateId: await book.gateId('co-define'),
    people: ['brid', 'sean'].map((key) => `resident-representative:${stage.people[key]}`),
  })
  await weighShore(way)
  await hearRows(way, 20, 10)
  await leaveWork(way)
  await answerLast(way, sense, made)
}
