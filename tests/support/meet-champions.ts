import { sql } from 'drizzle-orm'
import { championPaths } from '../../src/modules/champions/index.ts'
import { learningPaths, listPaths } from '../../src/modules/learning/index.ts'
import { sessionPaths } from '../../src/modules/sessions/index.ts'
import { agreeMandate, makeChampion, placeIn } from './champion.ts'
import type { gateOf } from './gate.ts'
import type { AskedFor, Led } from './lead-through.ts'
import { sent } from './sent.ts'

type Gate = Awaited<ReturnType<typeof gateOf>>

/** A place for the initiative, with a champion who has agreed, is trained and says that they are ready. */
export async function champion({ app, started }: Led) {
  const { lab, coordinator, address } = started
  const known = await started.read(
    sql`select from target_community where initiative_id = ${started.id}`,
  )
  if (known.length > 0) return
  const placeIds = await placeIn(app, lab, `Village ${started.id}`)
  await sent(coordinator.browser, championPaths.targets(address), { 'placeIds[]': placeIds })
  const [own] = await started.read<{ id: string | null }>(
    sql`select place_id as id from initiative where id = ${started.id}`,
  )
  const person = await app.person(lab)
  const kept = { 'placeIds[]': [placeIds, ...(own!.id ? [own!.id] : [])] }
  const championId = await makeChampion(coordinator, lab, person, kept)
  await agreeMandate(coordinator, lab, championId)
  const { participantId } = person
  const trained = { participantId, pathKey: 'being-a-local-champion', completedOn: '' }
  const completions = learningPaths.completions({ lab: lab.slug })
  if (listPaths().some(({ id }) => id === trained.pathKey)) {
    await sent(coordinator.browser, completions, trained)
  }
  const readiness = championPaths.readiness({ lab: lab.slug, championId })
  await sent(coordinator.browser, readiness, { ready: 'yes' })
}

/** The coordinator records for everybody with the role that they did the path on paper. */
export async function train({ app, started }: Led, _gate: Gate, { params }: AskedFor) {
  const { browser } = started.coordinator
  const completions = learningPaths.completions({ lab: started.lab.slug })
  const [pathKey, role] = [String(params.path), String(params.role ?? 'champion')]
  const today = app.clock.now().toISOString()
  const untrained = await started.read<{ id: string }>(sql`
    select distinct r.participant_id as id from role_held r
    where r.role = ${role} and r.ended_at is null
      and (r.initiative_id is null or r.initiative_id = ${started.id}) and not exists (
        select from learning_completion c where c.participant_id = r.participant_id
          and c.path_key = ${pathKey} and c.withdrawn_at is null
          and (c.valid_until is null or c.valid_until >= ${today}::date))`)
  for (const { id } of untrained)
    await sent(browser, completions, { participantId: id, pathKey, completedOn: '', note: '' })
}

/** Somebody needs a lift to a meeting of the phase, gets it, and it is said. */
export async function support({ started, cast }: Led, { at }: Gate) {
  const { browser } = started.coordinator
  const { participantId } = cast.get('resident-representative')![0]!
  const { lab } = started.address
  const [activity] = await started.read<{ id: string }>(
    sql`select id from activity where phase_id = ${at.phaseId} order by position limit 1`,
  )
  const page = await sent(browser, sessionPaths.newSession(started.address), {
    kind: 'meeting',
    mode: 'on-site',
    'title.en': 'At the long table',
    day: '2026-11-20',
    from: '10:00',
    to: '12:00',
    language: 'en',
    activityId: activity!.id,
  })
  const sessionId = /sessions\/([0-9a-f-]{36})/.exec(page)![1]!
  const session = { ...started.address, sessionId }
  const people = { 'people[]': participantId, channel: 'phone' }
  await sent(browser, sessionPaths.invitations(session), people)
  const need = { kind: 'transport', words: 'A lift, please.', metBy: 'Per drives.' }
  await sent(browser, sessionPaths.needs({ lab, participantId }), need)
  await sent(browser, sessionPaths.supportsFromPlans(session))
  const [line] = await started.read<{ id: string }>(
    sql`select id from session_support where session_id = ${sessionId}`,
  )
  const state = sessionPaths.supportState({ ...session, sessionSupportId: line!.id })
  await sent(browser, state, { version: '1', state: 'met' })
}
