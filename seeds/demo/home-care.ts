import { askToSign, setGateHolder, startInitiative } from '../../src/modules/initiatives/index.ts'
import { recordCompletion, storytelling } from '../../src/modules/learning/index.ts'
import { giveRole } from '../../src/modules/people/index.ts'
import type { DrawnMap } from './draw-map.ts'
import { decideFirstTrial } from './first-trial.ts'
import { measureHomeCare } from './readiness.ts'
import { playChampions } from './champions.ts'
import { goOn, paper, pass, sign } from './gate-steps.ts'
import { drawHomeCareMap, redrawHomeCareMap } from './home-care-map.ts'
import { stateChallenge } from './home-care-challenge.ts'
import { weighNights } from './night-opinions.ts'
import { keepPromise, talkToKarin, tieToDecision } from './night-promise.ts'
import { answerNights, hearNights, makeSenseOfNights, openNights } from './night-voices.ts'
import { adaptMethod } from './own-method.ts'
import { openBook, type ProcessBook } from './process-book.ts'
import type { Stage } from './stage.ts'
import { hearRows } from './ways-in.ts'

/** Digital home care in Västernorrland, half-way through the five steps. */
export async function playHomeCare(stage: Stage): Promise<void> {
  stage.daysAgo(260)
  const started = await stage.act('britta', startInitiative, {
    title: { en: 'Safe nights at home', sv: 'Trygga nätter hemma' },
    summary: {
      en: 'Night visits cost our carers about nine hours of driving every night. Together we look for ways to feel safe at night with fewer doors opened in the dark, and more time for those who need a visit.',
      sv: 'Nattbesöken kostar personalen ungefär nio timmars körning varje natt. Tillsammans letar vi efter sätt att känna sig trygg om natten med färre dörrar som öppnas i mörkret, och mer tid för dem som behöver ett besök.',
    },
    placeId: stage.placeId('Långsele'),
    templateId: 'improve-5',
  })
  const book = openBook(stage, started.id)
  await castRoles(stage, book)
  await stateChallenge(stage, book)
  const map = await establish(stage, book)
  await adapt(stage, book)
  await equip(stage, book)
  await engage(stage, book)
  await redrawHomeCareMap(stage, map)
  await adaptMethod(stage, 'britta')
}

async function castRoles(stage: Stage, { initiativeId }: ProcessBook): Promise<void> {
  for (const { key, initiativeRole } of stage.lab.people) {
    if (!initiativeRole) continue
    const participantId = stage.people[key]
    await stage.act('britta', giveRole, { participantId, role: initiativeRole, initiativeId })
  }
}

async function establish(stage: Stage, book: ProcessBook): Promise<DrawnMap> {
  stage.daysAgo(240)
  await book.set('britta', 'map-stakeholders', 'done')
  await book.set('karin', 'choose-service', 'done')
  await book.prove('britta', 'ecosystem', {
    key: 'stakeholder-map',
    title: { en: 'Who has a part in the night', sv: 'Vilka som har en del i natten' },
    proves: 'Who is affected, who decides, and who was missing at first',
    body: 'Residents, informal carers, night carers, home care managers, two suppliers, the fire service, the university. Missing at first: people without any digital device.',
  })
  const map = await drawHomeCareMap(stage, book.initiativeId)
  stage.daysAgo(228)
  await book.set('britta', 'agree-charter', 'done')
  await book.set('ingrid', 'link-partners', 'done')
  await book.prove('karin', 'ecosystem', {
    key: 'lab-charter',
    title: { en: 'Charter of the lab', sv: 'Labbets överenskommelse' },
    proves: 'What we promise each other, and who decides what',
    body: 'Residents sit at the table from the start. Nothing about a home is tried without the consent of those who live there. A gate in step four belongs to the Långsele evening group.',
  })
  await sign(stage, book, 'ecosystem', 'karin', 'provider-manager')
  await paper(
    stage,
    book,
    'ecosystem',
    'elsa',
    'resident-representative',
    'You asked before you had decided. That is new.',
  )
  stage.daysAgo(220)
  await pass(stage, book, 'ecosystem')
  return map
}

async function adapt(stage: Stage, book: ProcessBook): Promise<void> {
  await measureHomeCare(stage)
  stage.daysAgo(190)
  await book.set('karin', 'self-assess', 'done')
  await book.set('karin', 'list-barriers', 'done')
  await book.set('karin', 'agree-change-actions', 'done')
  await book.set('karin', 'release-staff-time', 'done')
  await book.prove('karin', 'adapt', {
    key: 'change-plan',
    title: { en: 'What we change in our own routines', sv: 'Vad vi ändrar i våra egna rutiner' },
    proves: 'Two owned and dated changes in the night team',
    body: 'Night plans are written with the person, not for them. The team has one hour a week for the lab, on duty.',
  })
  await book.prove('karin', 'adapt', {
    key: 'time-release-record',
    title: { en: 'Hours released for the lab', sv: 'Timmar som frigjorts för labbet' },
    proves: 'Time was really given',
    figure: 4,
    unit: 'hours a week',
  })
  await sign(stage, book, 'adapt', 'karin', 'provider-manager')
  stage.daysAgo(170)
  await pass(stage, book, 'adapt')
}

async function equip(stage: Stage, book: ProcessBook): Promise<void> {
  await playChampions(stage, 145)
  stage.daysAgo(140)
  await stage.act('britta', recordCompletion, {
    participantId: stage.people.per,
    pathKey: storytelling,
    note: 'In a study circle with two other champions',
  })
  for (const key of ['recruit-champions', 'check-skills', 'train-and-pair', 'write-mandate']) {
    await book.set('per', key, 'done')
  }
  const cards: [string, string, string, string][] = [
    [
      'role-card',
      'Role card of the champion',
      'Ambassadörens rollkort',
      'What Per does, and what he does not do',
    ],
    [
      'training-record',
      'Training of the champion',
      'Ambassadörens utbildning',
      'Two days on consent and on leading a meeting',
    ],
    [
      'workload-cap',
      'Five hours a week, not more',
      'Fem timmar i veckan, inte fler',
      'The cap is agreed with the association',
    ],
  ]
  for (const [key, en, sv, proves] of cards) {
    await book.prove('per', 'champions', {
      key,
      title: { en, sv },
      proves,
      body: 'Signed and kept in the folder of the lab.',
    })
  }
  await sign(stage, book, 'champions', 'per', 'champion')
  stage.daysAgo(120)
  await pass(stage, book, 'champions')
}

async function engage(stage: Stage, book: ProcessBook): Promise<void> {
  const { initiativeId } = book
  const way = await openNights(stage, initiativeId)
  stage.daysAgo(118)
  await stage.act('britta', setGateHolder, {
    initiativeId,
    gateId: await book.gateId('engage'),
    groupId: stage.groupId,
  })
  await hearNights(way)
  const { themes, calm } = await makeSenseOfNights(way)
  const opinions = await weighNights(way)
  const promise = await talkToKarin(way, calm)
  const decision = await decideFirstTrial(stage, book, calm)
  await tieToDecision(way, decision, [
    { kind: 'theme', id: themes.choice! },
    { kind: 'finding', id: calm },
    { kind: 'commitment', id: promise },
    { kind: 'opinion-map', id: opinions },
  ])
  await answerNights(way, {
    trial: `decision:${decision}`,
    plan: `commitment:${promise}`,
    calm: `finding:${calm}`,
  })
  await keepPromise(way, promise)
  await hearRows(way, 21, 0)
  stage.daysAgo(12)
  await book.plan('britta', 'ask-support-needs', 'per', { date: stage.day(-5) })
  await book.set('per', 'ask-support-needs', 'doing')
  await book.plan('britta', 'gather-stories', 'ahmed', { words: 'before the first snow' })
  await book.set(
    'ahmed',
    'gather-stories',
    'blocked',
    'The night shifts are short of one person until the new year.',
  )
  await stage.act('britta', askToSign, {
    initiativeId,
    gateId: await book.gateId('engage'),
    people: ['elsa', 'goran', 'lena'].map((key) => `group-member:${stage.people[key]}`),
  })
  stage.daysAgo(6)
  await goOn(
    stage,
    book,
    'engage',
    ['reach-compared'],
    'Per rang or visited every household that gets help at night. His list is in the folder of the lab.',
    'goran',
  )
  stage.daysAgo(4)
  await paper(stage, book, 'engage', 'elsa', 'group-member', 'Now it says what we mean.')
}
