import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { gateOf } from '../../../../tests/support/gate.ts'
import { heard, type Heard } from '../../../../tests/support/said.ts'
import { publishConsentText } from '../../people/index.ts'
import { system } from '../../../platform/actor.ts'
import { voicesPaths } from '../index.ts'
import { countedAt, type PhaseCount } from './gathered.ts'

const app = await testApp()

async function answer({ browser, started }: Heard, ...ids: string[]) {
  const sent = { seen: '', 'contributionIds[]': ids, outcome: 'declined', 'reason.en': 'No.' }
  const done = await browser.post(voicesPaths.answers(started.address), sent)
  if (done.status !== 303) throw new Error(done.text)
}

/** The first phase open, its gate asking only what a test is about, and one thing that is met. */
async function atGate(only: readonly string[], key = 'ecosystem') {
  const there = await heard(app)
  const { started } = there
  const phases = await started.phases()
  const phase = phases.find((one) => one.key === key)!
  await started.read(sql`update phase set state = 'open', opened_at = now() where id = ${phase.id}`)
  const gate = await gateOf(started, key, only)
  return {
    ...there,
    phase,
    phases,
    gate,
    page: async () => (await there.browser.get(gate.page)).text,
  }
}

test('a gate stays closed while anybody has no answer, and says what was gathered and what was not', async () => {
  const there = await atGate(['contributions-answered'])
  expect(await there.page()).toContain('Nothing has been gathered here yet.')
  expect((await there.browser.post(there.gate.passage)).status).toBe(409)
  const ids = [await there.say({ body: 'One' }), await there.say({ body: 'Two' })]
  await there.say({
    body: 'A comment',
    kind: 'comment',
    aboutKind: 'contribution',
    aboutId: ids[0]!,
  })
  expect(await there.page()).toContain('2 contributions of 2 have no answer yet.')
  await answer(there, ids[0]!)
  expect((await there.browser.post(there.gate.passage)).status).toBe(409)
  await answer(there, ids[1]!)
  expect(await there.page()).toContain('All 2 contributions have an answer.')
  await there.say({ body: 'Buy now', state: 'quarantined' })
  expect(await there.page()).toContain('One contribution waits for somebody to look at it.')
  await there.started.read(
    sql`update contribution set state = 'hidden' where state = 'quarantined'`,
  )
  expect((await there.browser.post(there.gate.passage)).status).toBe(303)
})

test('what comes after its phase is closed counts at the next open gate', async () => {
  const there = await atGate(['contributions-answered'])
  const [first, second] = there.phases
  await there.started.close(first!.id)
  const late = await there.say({ body: 'Late', phaseId: first!.id })
  await there.started.read(
    sql`update phase set state = 'open', opened_at = now() where id = ${second!.id}`,
  )
  const next = await gateOf(there.started, second!.key, ['contributions-answered'])
  const page = async () => (await there.browser.get(next.page)).text
  expect(await page()).toContain('One contribution of 1 has no answer yet.')
  await answer(there, late)
  expect(await page()).toContain('Nothing has been gathered here yet.')
})

test('late words count once: at the next open phase of their process, else at the first open one', () => {
  const phase = (phaseId: string | null, more: Partial<PhaseCount>): PhaseCount => ({
    initiativeId: 'i',
    processId: 'p',
    phaseId,
    position: 0,
    state: 'open',
    gathered: 0,
    unanswered: 0,
    unlooked: 0,
    ...more,
  })
  const all = [
    phase(null, { processId: null, position: -1, state: 'closed', unanswered: 4, gathered: 4 }),
    phase('a', { position: 0 }),
    phase('b', { position: 1, state: 'closed', gathered: 3, unanswered: 1 }),
    phase('c', { position: 2, gathered: 2 }),
    phase('d', { position: 3, state: 'closed', unlooked: 1 }),
  ]
  expect(countedAt(all, 'a')).toEqual({ gathered: 4, unanswered: 4, unlooked: 1 })
  expect(countedAt(all, 'c')).toEqual({ gathered: 3, unanswered: 1, unlooked: 0 })
  expect(countedAt(all, 'nowhere')).toEqual({ gathered: 0, unanswered: 0, unlooked: 0 })
})

test('a story meant for everybody needs consent to publish it, and nobody goes on without', async () => {
  const there = await atGate(['story-consent'], 'engage')
  expect(await there.page()).toContain('No stories have been gathered here yet.')
  const id = await there.say({ body: 'My night', kind: 'story', visibility: 'public' })
  const lacks = 'Consent is missing: one story is meant for everybody'
  expect(await there.page()).toContain(lacks)
  const reason = { reason: 'We want to go on.' }
  expect((await there.browser.post(there.gate.override('story-consent'), reason)).status).toBe(409)
  const text = await app.run(there.lab.id, system, publishConsentText, {
    purpose: 'story-public',
    body: { en: 'May we publish it?' },
  })
  await there.started.read(sql`insert into contribution_consent
    (lab_id, id, contribution_id, consent_text_id, mode, given_at)
    values (${there.lab.id}, gen_random_uuid(), ${id}, ${text.ids.en}, 'spoken', now())`)
  expect(await there.page()).toContain('The one story has the consent that its use asks for.')
  await there.started.read(sql`update contribution_consent set withdrawn_at = now()`)
  expect(await there.page()).toContain(lacks)
})

test('a quoted story needs consent to quote it, and one that was tagged consent to use it', async () => {
  const there = await atGate(['story-consent'], 'engage')
  const { started, lab } = there
  const id = await there.say({ body: 'My night', kind: 'interview' })
  const who = there.coordinator.participantId
  await started.read(
    sql`insert into contribution_tag values (${lab.id}, ${started.id}, ${id}, 'night', ${who}, now())`,
  )
  expect(await there.page()).toContain('One story was worked with without consent to use it.')
  await started.read(sql`with f as (insert into finding (lab_id, id, initiative_id, claim, written_at)
      values (${lab.id}, gen_random_uuid(), ${started.id}, '{}', now()) returning id),
    e as (insert into extract (lab_id, id, initiative_id, contribution_id, starts_at, ends_at, quote, cut_at)
      values (${lab.id}, gen_random_uuid(), ${started.id}, ${id}, 0, 2, 'My', now()) returning id)
    insert into finding_extract (lab_id, finding_id, extract_id, added_at)
    select ${lab.id}, f.id, e.id, now() from f, e`)
  expect(await there.page()).toContain('One story is quoted without consent to quote it.')
})

test('those who have lived it are waited for by name, and one who disagrees stops the gate', async () => {
  const there = await atGate(['provider-present', 'contributions-answered'])
  const { gate, started, lab, browser } = there
  await started.read(sql`update requirement set checker = 'lived-experience-sign-off', params = '{"min": 1}',
    applies_to = null where gate_id = ${gate.at.gateId} and key = 'provider-present'`)
  expect(await there.page()).toContain('0 of 1 people who have lived it have signed. Nobody else')
  const resident = await app.person(lab, { name: 'Ester', role: 'resident-representative' })
  const asked = { participantId: resident.participantId, role: 'resident-representative' }
  const ask = await browser.post(gate.requests, {
    'participantIds[]': resident.participantId,
    ...asked,
  })
  expect([303, 422]).toContain(ask.status)
  await started.read(sql`insert into sign_off_request (lab_id, id, gate_id, round, participant_id, role, asked_at)
    values (${lab.id}, gen_random_uuid(), ${gate.at.gateId}, 1, ${resident.participantId}, 'resident-representative', now())
    on conflict do nothing`)
  const waiting = await there.page()
  expect(waiting).toContain('Others were asked.')
  expect(waiting).toContain('Ester')
  const sign = (verdict: string) =>
    started.read(sql`
    insert into sign_off (lab_id, id, gate_id, round, participant_id, role, verdict, mode, at)
    values (${lab.id}, gen_random_uuid(), ${gate.at.gateId}, 1, ${resident.participantId},
      'resident-representative', ${verdict}, 'paper', now())`)
  await sign('disagree')
  expect(await there.page()).toContain('One person who has lived it does not agree.')
  await started.read(sql`update sign_off set withdrawn_at = now()`)
  await sign('agree')
  expect(await there.page()).toContain('One person who has lived it agrees.')
})

test('outreach to groups that are seldom heard counts once it is written down, each group once', async () => {
  const there = await atGate(['outreach-documented'], 'engage')
  const { started, lab, gate } = there
  await started.read(
    sql`update requirement set params = '{"groupsMin": 2}' where gate_id = ${gate.at.gateId}`,
  )
  const reached = (groups: string, documented: boolean) =>
    started.read(sql`
    insert into outreach (lab_id, id, initiative_id, title, words, aimed_at, made_at, documented_at)
    values (${lab.id}, gen_random_uuid(), ${started.id}, 'Letters', '{}', ${groups}::text[], now(),
      case when ${documented} then now() end)`)
  await reached('{living-alone,newcomer}', false)
  await reached('{living-alone}', true)
  await reached('{living-alone}', true)
  expect(await there.page()).toContain('Outreach to 1 of 2 groups is documented.')
  await reached('{newcomer}', true)
  expect(await there.page()).toContain('Outreach to 2 groups is documented.')
})
