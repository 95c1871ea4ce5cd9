import { sql } from 'drizzle-orm'
import { ecosystemPaths } from '../../src/modules/ecosystem/index.ts'
import { initiativePaths as paths } from '../../src/modules/initiatives/index.ts'
import { voicesPaths } from '../../src/modules/voices/index.ts'
import { helices } from '../../src/shared/helix.ts'
import type { Role } from '../../src/shared/role.ts'
import type { TestPerson } from './app.ts'
import { declareFree } from './declare-free.ts'
import type { gateOf } from './gate.ts'
import type { AskedFor, Led } from './lead-through.ts'
import { champion, support, train } from './meet-champions.ts'
import { secureMoney } from './meet-funding.ts'
import { endPilot, measure, runPilot, tellPilot } from './meet-pilots.ts'
import { askProvider, giveTimeAndMoney } from './meet-readiness.ts'
import { sent } from './sent.ts'
import { personGiven } from './ways-in.ts'

export { sent }

/** Who plays which part; two for each role that a gate may ask twice for. */
export type Cast = ReadonlyMap<Role, readonly TestPerson[]>
type Gate = Awaited<ReturnType<typeof gateOf>>
type Way = (led: Led, gate: Gate, asked: AskedFor) => Promise<void>

/** What people do so that a requirement is met, by the name of its checker. */
export const waysToMeet: Record<string, Way> = {
  'evidence-present': (led, _gate, { params }) => prove(led, [params.evidence].flat().map(String)),
  'activity-done': (led, _gate, { params }) => doIt(led, String(params.activity)),
  'baseline-recorded': measure,
  'challenge-version': (led, _gate, { params }) => ask(led, Number(params.min)),
  'core-team-complete': gather,
  'decision-recorded': decide,
  'sign-off': sign,
  'helices-active': takePart,
  'stakeholder-present': takePart,
  'outreach-documented': reachOut,
  'reach-compared': hear,
  'readiness-baseline': askProvider,
  'provider-has-resourced-action': giveTimeAndMoney,
  'change-actions-resourced': giveTimeAndMoney,
  'contributions-answered': answer,
  'training-complete': train,
  'supports-met': support,
  'independent-facilitator': declareFree,
  'champions-ready': champion,
  'champion-per-community': champion,
  // Those who are made champions here work by the hours agreed, and for no employer.
  'workload-within-cap': champion,
  'time-released': champion,
  'pilot-ready': runPilot,
  'pilot-has-owner': runPilot,
  'pilot-consent': runPilot,
  'consent-and-support-ready': runPilot,
  'exit-criteria-drafted': runPilot,
  'exit-decision': endPilot,
  'pilot-feedback-sent': tellPilot,
  'participants-told': tellPilot,
  'funding-secured-or-stopped': secureMoney,
  // Everybody has their roles from the start; no gate here is held by a group; no story is told.
  'role-present': async () => {},
  'group-decision': async () => {},
  'story-consent': async () => {},
}

async function prove({ started, method, processId }: Led, keys: string[]) {
  for (const key of keys) {
    const phase = method.phases.find(({ evidence }) => evidence.some((one) => one.key === key))!
    const [found] = await started.read<{ id: string; there: boolean }>(sql`
      select p.id, exists (select from evidence e where e.lab_id = p.lab_id and e.phase_id = p.id
        and e.key = ${key}) as there
      from phase p where p.process_id = ${processId} and p.key = ${phase.key}`)
    if (found!.there) continue
    const address = paths.newEvidence({ ...started.address, phaseId: found!.id })
    const words = { 'title.en': `Evidence ${key}`, proves: 'It is there.', body: 'What was found.' }
    await sent(started.coordinator.browser, address, { key, kind: 'text', ...words, public: 'yes' })
  }
}

async function doIt({ started, processId }: Led, key: string) {
  const found = await started.read<{ id: string; version: number }>(sql`
    select a.id, a.version from activity a join phase p on p.lab_id = a.lab_id and p.id = a.phase_id
    where p.process_id = ${processId} and a.key = ${key} and a.state <> 'done'`)
  for (const { id, version } of found) {
    const address = paths.activityState({ ...started.address, activityId: id })
    await sent(started.coordinator.browser, address, { version: String(version), state: 'done' })
  }
}

async function ask({ started }: Led, versions: number) {
  const [found] = await started.read<{ n: number }>(
    sql`select count(*)::int as n from challenge_version where initiative_id = ${started.id}`,
  )
  for (let from = found!.n; from < versions; from++) {
    await sent(started.coordinator.browser, paths.question(started.address), {
      from: String(from),
      'howMightWe.en': `make winter days feel safe, ${from}`,
      'forWhom.en': 'people at home',
      'inPlace.en': 'the villages',
      'givenConstraint.en': 'long roads',
      'soThat.en': 'nobody waits alone',
      whyChanged: from > 0 ? 'We learned more.' : '',
    })
  }
}

async function gather(led: Led) {
  const { started, cast } = led
  const { browser } = started.coordinator
  const seats = [
    ['funder', 'funder', 'yes'],
    ['provider-manager', 'management', ''],
    ['resident-representative', 'service-user', ''],
  ] as const
  for (const [role, perspective, funder] of seats) {
    const { participantId } = cast.get(role)![0]!
    const seat = { participantId, perspective, funder, joinedOn: '2026-10-01' }
    await sent(browser, paths.coreTeam(started.address), seat)
    const training = { trainedOn: '2026-10-02', training: 'Two evenings' }
    await sent(browser, paths.coreTeamTraining({ ...started.address, participantId }), training)
  }
  await prove(led, ['research-brief'])
}

async function decide({ started }: Led, { at }: Gate) {
  await sent(started.coordinator.browser, paths.decisions(started.address), {
    'question.en': 'Do we go on?',
    'options.1.en': 'Yes',
    'options.2.en': 'No',
    chosen: '1',
    'reasons.en': 'It works.',
    depth: '6',
    power: 'The core team',
    phaseId: at.phaseId,
    gateId: at.gateId,
    decidedOn: '2026-11-20',
  })
}

async function sign({ cast }: Led, gate: Gate, { params }: AskedFor) {
  const role = params.role as Role
  for (const { browser } of cast.get(role)!.slice(0, Number(params.min))) {
    await sent(browser, gate.signOffs, { role, verdict: 'agree' })
  }
}

/** Somebody of every sector is put on the map, has a part in the initiative, and takes part. */
async function takePart({ started }: Led) {
  const { browser } = started.coordinator
  const { lab, initiativeId } = started.address
  for (const helix of helices) {
    const role = helix === 'community' ? 'resident' : ''
    const entry = {
      kind: 'group',
      name: `${helix} for ${initiativeId}`,
      helix,
      role,
      another: 'yes',
    }
    const page = await sent(browser, ecosystemPaths.stakeholders({ lab }), entry)
    const stakeholderId = /stakeholders\/([0-9a-f-]{36})/.exec(page)![1]!
    const about = { lab, stakeholderId }
    const part = { initiativeId, part: 'Lends a hand', since: '2026-10-01' }
    await sent(browser, ecosystemPaths.involvements(about), part)
    const act = { initiativeId, onDay: '2026-10-20', note: 'Came to the first meeting' }
    await sent(browser, ecosystemPaths.acts(about), act)
  }
}

async function reachOut({ started }: Led) {
  const { browser } = started.coordinator
  const page = await sent(browser, voicesPaths.outreach(started.address), {
    title: 'To people who live alone',
    'words.en': 'What do you miss?',
    'aimedAt[]': ['living-alone'],
    'channels[]': ['letter'],
  })
  const result = 'Nine of twelve wrote back.'
  const record = { version: '1', happenedOn: '2026-11-01', result, 'reached.letter': '12' }
  await sent(browser, `${page}/record`, record)
}

/** The champion rings everybody whose age the lab knows, and writes down what each of them says. */
async function hear({ started, cast }: Led) {
  const { browser } = cast.get('champion')![0]!
  const people = await started.read<{ id: string }>(
    sql`select id from participant where age_band is not null and merged_into is null`,
  )
  const desk = voicesPaths.phoneDesk({ lab: started.lab.slug })
  for (const { id } of people) {
    await sent(browser, desk, {
      initiativeId: started.id,
      kind: 'idea',
      channel: 'phone',
      body: 'The bus should wait for the boat.',
      visibility: 'lab',
      readBack: 'yes',
      worry: '',
      ...personGiven('speaker', { who: id }),
      ...personGiven('other', { who: '' }),
    })
  }
}

async function answer({ started }: Led) {
  const waiting = await started.read<{ id: string }>(sql`
    select c.id from contribution c
    where c.initiative_id = ${started.id} and c.state = 'received' and not exists (
      select from disposition d where d.lab_id = c.lab_id and d.contribution_id = c.id)`)
  if (waiting.length === 0) return
  await sent(started.coordinator.browser, voicesPaths.answers(started.address), {
    seen: '',
    'contributionIds[]': waiting.map(({ id }) => id),
    outcome: 'deferred',
    deferredUntil: '2027-02-01',
    'reason.en': 'We take it up when the timetable is made.',
  })
}
