import { sql } from 'drizzle-orm'
import { markNotice } from '../../src/modules/notifications/index.ts'
import {
  addCost,
  addPilotPerson,
  agreeToPilot,
  closePilot,
  countReach,
  decideExit,
  makeIndicator,
  planPilot,
  planSupport,
  startPilot,
  takeObservations,
  tellPeople,
  withdrawPilot,
  writeConsentText,
  writeCriteria,
} from '../../src/modules/pilots/index.ts'
import type { Act } from './in-one.ts'
import { distancePilots } from './distance-pilots.ts'
import type { PilotStory } from './pilot-story.ts'
import { planningPilots } from './planning-pilots.ts'
import type { Stage } from './stage.ts'

/** The pilots that stand beside the night calls, so that nine compare over the six labs. All figures are invented. */
export async function playOtherPilots(stage: Stage): Promise<void> {
  const stories = [...planningPilots, ...distancePilots].filter(({ lab }) => lab === stage.lab.slug)
  if (stories.length === 0) return
  const [found] = await stage.read<{ id: string }>(
    sql`select id from initiative order by id limit 1`,
  )
  for (const story of stories) await playPilot(stage, found!.id, story)
}

/** What lies ahead was planned so many days ago. */
const soon = 6

type At = { initiativeId: string; pilotId: string }

async function playPilot(stage: Stage, initiativeId: string, story: PilotStory): Promise<void> {
  const coordinator = stage.lab.people.find(({ labRole }) => labRole === 'coordinator')!.key
  const { days, lasts, offBecause, begun } = story
  stage.daysAgo(Math.max(days + 1, soon))
  const at = await stage.inOne(coordinator, async (act) => {
    const pilotId = (await act(planPilot, planOf(stage, initiativeId, story))).id
    const planned = { initiativeId, pilotId }
    if (offBecause) await act(withdrawPilot, { ...planned, because: offBecause })
    if (begun) await start(act, stage, planned, story)
    return planned
  })
  if (!begun) return
  const over = Math.max(days - lasts, 3)
  stage.daysAgo(over)
  await stage.inOne(coordinator, (act) => measure(act, stage, at, story, over))
  if (begun.closed) await tellAndClose(stage, coordinator, at, begun.closed)
}

function planOf(stage: Stage, initiativeId: string, story: PilotStory) {
  const { title, tried, owner, where, days, lasts, currency, budget } = story
  return {
    initiativeId,
    title,
    tried,
    ownerId: stage.people[owner],
    placeWords: where,
    startsOn: stage.day(-days),
    lastDay: stage.day(lasts - days),
    currency,
    budget,
    public: true,
  }
}

/** All that a pilot needs before it starts: words, people who agreed, criteria, something measured. */
async function start(act: Act, stage: Stage, at: At, story: PilotStory): Promise<void> {
  const { people, consent, criteria, indicator, before } = story.begun!
  const { ids } = await act(writeConsentText, { ...at, body: consent })
  for (const [who, sector] of people) {
    const person = { ...at, participantId: stage.people[who], part: 'pilot', sector }
    const { id: pilotPersonId } = await act(addPilotPerson, person)
    const agreed = { mode: 'paper', witness: 'In the folder of the lab' }
    await act(agreeToPilot, { ...at, pilotPersonId, textId: ids[0]!, ...agreed })
    await act(planSupport, { ...at, pilotPersonId, support: 'none' })
  }
  await act(writeCriteria, {
    ...at,
    version: 0,
    criteria: { 1: criteria },
    adoptWhen: { en: 'It is met.', sv: 'Det är uppfyllt.' },
    adaptWhen: { en: 'It is met in part.', sv: 'Det är delvis uppfyllt.' },
    stopWhen: { en: 'It is not met.', sv: 'Det är inte uppfyllt.' },
  })
  await act(makeIndicator, { ...at, source: 'Cards that people filled in (demo)', ...indicator })
  const csv = lines('before', stage.day(-story.days - 1), before)
  await act(takeObservations, { ...at, csv })
  await act(startPilot, at)
}

async function measure(act: Act, stage: Stage, at: At, story: PilotStory, over: number) {
  const { after, reached, cost, exit } = story.begun!
  const onDay = stage.day(-over)
  await act(takeObservations, { ...at, csv: lines('after', onDay, after) })
  await act(countReach, { ...at, othersReached: reached })
  await act(addCost, {
    ...at,
    kind: 'money',
    onDay,
    words: 'All costs together (demo)',
    amount: cost,
    unsurePercent: '10',
  })
  if (!exit) return
  const { judgement, words, ...decided } = exit
  const verdicts = { 1: { judgement, words } }
  await act(decideExit, {
    ...at,
    version: 0,
    criteriaNumber: 1,
    verdicts,
    depth: 6,
    decidedOn: onDay,
    ...decided,
  })
}

/** Everybody hears what came of it, by e-mail or by word of mouth; then it closes. */
async function tellAndClose(
  stage: Stage,
  coordinator: string,
  at: At,
  told: NonNullable<NonNullable<PilotStory['begun']>['closed']>,
): Promise<void> {
  await stage.act(coordinator, tellPeople, { ...at, told })
  const waiting = await stage.read<{ id: string; version: number; channel: string }>(sql`
    select id, version, channel from feedback_notice
    where about_kind = 'pilot' and about_id = ${at.pilotId} and state = 'waiting' order by id`)
  for (const { id, version, channel } of waiting) {
    if (channel === 'email') await stage.work('notifications.deliver', { noticeId: id })
    else {
      const mark = { feedbackNoticeId: id, version, outcome: 'told', result: 'Told in person.' }
      await stage.act(coordinator, markNotice, mark)
    }
  }
  await stage.act(coordinator, closePilot, at)
}

/** Cards without names: each line is somebody of their own. */
function lines(
  moment: 'before' | 'after',
  day: string,
  values: readonly (number | 'yes' | 'no')[],
) {
  const all = values.map((value) => `i1,${moment},pilot,,${day},${value}`)
  return ['indicator,moment,group,person,date,value', ...all].join('\n')
}
