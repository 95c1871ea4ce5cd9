import { sql } from 'drizzle-orm'
import {
  addAsset,
  addPolicyText,
  addSupplier,
  answerHelp,
  answerRequest,
  askForAsset,
  checkPolicyText,
  decideClause,
  importSpend,
  noteHours,
  offerHelp,
  publishNeed,
  stateMeaning,
  thankForAsset,
  useAsset,
} from '../../src/modules/ecosystem/index.ts'
import { addParticipant } from '../../src/modules/people/index.ts'
import type { Act } from './in-one.ts'
import type { Stage } from './stage.ts'

const region = 'Demo region Västernorrland'
const village = 'Village association, demo'

/** What people and organisations of Västernorrland lend to each other and buy. All names and figures are invented. */
export async function playAssets(stage: Stage): Promise<void> {
  const idOf = await namesOf(stage)
  stage.daysAgo(3)
  await stage.inOne('britta', async (act) => {
    const minibus = await offerAll(act, stage, idOf)
    await lend(act, stage, minibus)
    await help(act, stage, idOf)
    await checkContract(act, stage, idOf)
    await buyHere(act, stage)
  })
}

/** The entries of the map by their names. */
async function namesOf(stage: Stage): Promise<(name: string) => string> {
  const found = await stage.read<{ id: string; name: string }>(
    sql`select id, name from stakeholder where removed_at is null`,
  )
  return (name) => found.find((one) => one.name === name)!.id
}

async function offerAll(act: Act, stage: Stage, idOf: (name: string) => string): Promise<string> {
  const nurse = await act(addParticipant, {
    name: 'Gunvor Sundin',
    preferredChannel: 'phone',
    phone: '070-555 01 42',
    language: 'sv',
  })
  const spoken = { audience: 'everybody', agreedHow: 'spoken', witness: 'Britta, by phone' }
  const minibus = await act(addAsset, {
    ...spoken,
    offerer: `person:${stage.people.goran}`,
    kind: 'equipment',
    title: 'Minibus with nine seats',
    words:
      'For visits and for people who have no car. Göran is the neighbour of Elsa and drives himself.',
    placeId: stage.placeId('Långsele'),
    available: 'Weekdays after three',
    languages: 'Swedish',
    limits: 'Not on ice. Fuel is paid.',
  })
  await act(addAsset, {
    ...spoken,
    offerer: `entry:${idOf(village)}`,
    kind: 'place',
    title: 'Village hall with a kitchen',
    words: 'Forty chairs, tables, a projector and a stove.',
    placeId: stage.placeId('Långsele'),
    available: 'Most evenings; ask a week before',
    limits: 'Clean up after you.',
  })
  await act(addAsset, {
    offerer: `person:${nurse.id}`,
    kind: 'skill',
    title: 'Evenings of a retired nurse',
    words: 'Answers questions about sleep, falls and medicines, and listens to stories.',
    available: 'Tuesdays and Thursdays',
    languages: 'Swedish, Finnish',
    limits: 'No care at home.',
    audience: 'roles',
    agreedHow: 'spoken',
    witness: 'Britta, by phone',
  })
  await act(addAsset, {
    ...spoken,
    offerer: `entry:${idOf('Pensioners’ club, demo')}`,
    kind: 'equipment',
    title: 'Coffee urns and cups for sixty',
    placeId: stage.placeId('Sollefteå'),
    available: 'Always, except the first Monday',
  })
  await act(addAsset, {
    ...spoken,
    offerer: `entry:${idOf('Demo taxi of Långsele')}`,
    kind: 'time',
    title: 'Two free rides a month',
    words: 'For people who would otherwise miss a meeting.',
    placeId: stage.placeId('Långsele'),
  })
  await act(addAsset, {
    offerer: `person:${stage.people.lena}`,
    kind: 'time',
    title: 'Two hours to sit with somebody',
    words: 'While the one who cares goes to a meeting.',
    available: 'Sundays',
    audience: 'roles',
    agreedHow: 'paper',
    witness: 'Folder of the lab, page 12',
  })
  return minibus.id
}

/** The minibus is asked for, lent and thanked for. */
async function lend(act: Act, stage: Stage, assetId: string): Promise<void> {
  const [found] = await stage.read<{ id: string; initiativeId: string }>(
    sql`select id, initiative_id as "initiativeId" from activity where key = 'ask-support-needs'
      order by state = 'doing' desc limit 1`,
  )
  const { id: activityId, initiativeId } = found!
  const asked = await act(askForAsset, {
    assetId,
    initiativeId,
    activityId,
    words: 'Four people to the hall and home again, on Thursday.',
    onDay: stage.day(-4),
  })
  const about = { assetRequestId: asked.id }
  await act(answerRequest, { ...about, answer: 'yes', words: 'Gladly, if the road is clear.' })
  await act(useAsset, { ...about, usedOn: stage.day(-4) })
  await act(thankForAsset, { ...about, thanks: 'All four came. Thank you, Göran.' })
}

async function help(act: Act, stage: Stage, idOf: (name: string) => string): Promise<void> {
  const offered = await act(offerHelp, {
    giverId: idOf(region),
    receiverId: idOf(village),
    what: 'Somebody who helps with the yearly accounts and an application for money',
    kind: 'hours',
    hours: 20,
    fromDay: stage.day(-60),
    untilDay: stage.day(120),
  })
  const about = { helpOfferId: offered.id }
  await act(answerHelp, { ...about, answer: 'accepted', words: 'We have waited for this.' })
  await act(noteHours, { ...about, onDay: stage.day(-20), hours: 4, note: 'Sorted the papers' })
  await act(noteHours, {
    ...about,
    onDay: stage.day(-6),
    hours: 3.5,
    note: 'Wrote the application',
  })
}

async function checkContract(
  act: Act,
  stage: Stage,
  idOf: (name: string) => string,
): Promise<void> {
  const text = await act(addPolicyText, {
    stakeholderId: idOf(region),
    title: 'Tender for safety alarms',
    kind: 'tender',
    dated: stage.day(-40),
    link: '',
  })
  const about = { policyTextId: text.id }
  await act(checkPolicyText, {
    ...about,
    round: 0,
    points: {
      'early-say': { answer: 'present', place: 'Section 2' },
      'named-people': { answer: 'partly', place: 'Section 2.3: “users are involved”' },
      'judge-bids': { answer: 'missing' },
      'paid-time': { answer: 'missing' },
      access: { answer: 'present', place: 'Annex 1' },
      'answer-back': { answer: 'partly', place: 'Section 7' },
      'small-suppliers': { answer: 'missing' },
    },
  })
  await act(decideClause, {
    ...about,
    point: 'judge-bids',
    decision: 'adopted',
    clause:
      'At least one fourth of the points for quality is given by people who get help at night. They try the alarms at home first.',
  })
  await act(decideClause, {
    ...about,
    point: 'paid-time',
    decision: 'not-adopted',
    reason: 'There is no money for it this year. It is asked for in the budget of next year.',
  })
}

const suppliers = [
  ['Demo bakery of the valley', 'Bread and lunches', 'Sollefteå', 'small', 1998],
  ['Demo carpenters', 'Ramps, rails and repairs', 'Långsele', 'small', 2006],
  ['Demo dairy', 'Milk and cheese', 'Kramfors', 'medium', 1974],
  ['Demo taxi of the coast', 'Rides', 'Härnösand', 'medium', 1989],
  ['Demo cleaning', 'Cleaning of halls and homes', 'Sollefteå', 'one', 2019],
  ['Demo print shop', 'Posters and letters', 'Sundsvall', 'small', 2001],
  ['Demo alarm works', 'Safety alarms', 'Sundsvall', 'medium', 2011],
  ['Demo snow clearing', 'Roads and yards in winter', 'Långsele', 'one', 2015],
] as const

async function buyHere(act: Act, stage: Stage): Promise<void> {
  for (const [name, offers, place, size, since] of suppliers) {
    const shown = size !== 'one'
    await act(addSupplier, {
      name,
      offers,
      size,
      since,
      placeId: stage.placeId(place),
      contact: `hello@${name.toLowerCase().replace(/[^a-z]+/g, '-')}.example`,
      public: shown,
      agreedWords: shown ? 'The owner, by phone' : '',
      contactPublic: shown,
    })
  }
  const places = ['Sollefteå', 'Långsele', 'Kramfors', 'Härnösand', 'Sundsvall']
  await act(stateMeaning, {
    version: 0,
    words: 'The supplier has its seat in the county, in one of these places.',
    placeIds: places.flatMap((name) => stage.placeId(name) ?? []),
  })
  await act(importSpend, { csv: spendFile(stage) })
  await act(publishNeed, {
    what: 'Lunches for people who live alone, in two villages',
    aboutWhen: 'After the summer',
    aboutAmount: 'About 40 a day',
    whomToAsk: 'Britta Sjödin, through the lab',
    expiresOn: stage.day(150),
  })
  await act(publishNeed, {
    what: 'Rails and ramps for thirty homes',
    aboutWhen: 'Early next year',
    aboutAmount: 'Two to four days of work for each home',
    whomToAsk: 'Karin Lindqvist, home care',
    expiresOn: stage.day(90),
  })
}

/** Six quarters, the last one over: every time a little more stays in the county. */
function spendFile(stage: Stage): string {
  const [year, month] = stage.day(0).split('-').map(Number) as [number, number]
  const current = year * 4 + Math.floor((month - 1) / 3)
  const lines = Array.from({ length: 6 }, (_, at) => {
    const quarter = current - 6 + at
    const period = `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`
    const line = (supplier: string, amount: number) =>
      `${period},${region},${supplier},${amount},SEK`
    return [
      line('Demo bakery of the valley', 84_000 + at * 9_500),
      line('Demo dairy', 61_000 + at * 2_000),
      line('Demo taxi of the coast', 140_000 + at * 15_000),
      line('Demo alarm works', 45_000 + at * 20_000),
      line('', 930_000 - at * 38_000),
    ]
  })
  return ['period,organisation,supplier,amount,currency', ...lines.flat()].join('\n')
}
