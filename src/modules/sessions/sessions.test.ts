import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { initiativePaths } from '../initiatives/index.ts'
import { sessionPaths as paths } from './index.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  const plan = async (more: Record<string, string> = {}) => {
    const answer = await coordinator.browser.post(paths.newSession(started.address), {
      ...words,
      ...more,
    })
    const sessionId = /sessions\/([0-9a-f-]{36})$/.exec(answer.location ?? '')?.[1] ?? ''
    return { answer, at: { ...started.address, sessionId } }
  }
  return { ...started, browser: coordinator.browser, plan }
}

const words = {
  kind: 'meeting',
  mode: 'on-site',
  'title.en': 'Coffee about the nights',
  'title.sv': 'Kaffe om nätterna',
  'purpose.en': '18:00 Coffee\n\n<script>alert(1)</script>',
  day: '2026-11-24',
  from: '18:00',
  to: '20:00',
  placeWords: 'The village hall',
  placeId: '',
  language: 'sv',
  activityId: '',
  ledBy: '',
  public: 'yes',
}

test('a session is planned in the lab’s time and everyone reads when and where, without names', async () => {
  const { plan, coordinator, address } = await begun()
  const { answer, at } = await plan({ ledBy: coordinator.participantId })
  expect(answer.status).toBe(303)
  const { text, status } = await app.visitor().get(paths.session(at))
  expect(status).toBe(200)
  for (const part of [
    'Coffee about the nights',
    '24 November 2026, 18:00 to 20:00',
    'The village hall',
    'You are welcome',
  ]) {
    expect(text).toContain(part)
  }
  expect(text).not.toContain('Karin Ek')
  expect(text).not.toContain('<script>alert')
  expect((await coordinator.browser.get(paths.session(at))).text).toContain('Karin Ek')
  const swedish = await app.visitor().get(paths.session(at), { 'accept-language': 'sv' })
  expect(swedish.text).toContain('Kaffe om nätterna')
  const list = await app.visitor().get(paths.sessions(address))
  expect(list.text).toContain('Coffee about the nights')
})

test('a public session is offered on the pages of the initiative and of the lab until it is cancelled', async () => {
  const { plan, browser, address } = await begun()
  const { at } = await plan()
  const front = () => app.visitor().get(`/${address.lab}`)
  const page = () => app.visitor().get(initiativePaths.initiative(address))
  expect((await front()).text).toContain('Come to Coffee about the nights on 24 November 2026')
  expect((await page()).text).toContain('Come to Coffee about the nights, 24 November 2026')
  expect((await browser.get(initiativePaths.work(address))).text).toContain(
    'Meetings and visits: 1 (1 ahead)',
  )
  const because = 'The road is closed by snow.'
  const silent = await browser.post(paths.cancellation(at), { because: ' ' })
  expect(silent.status).toBe(422)
  const gone = await browser.send(paths.cancellation(at), { because })
  expect(gone.text).toContain(because)
  expect((await app.visitor().get(paths.session(at))).text).toContain(because)
  expect((await front()).text).not.toContain('Come to Coffee')
  const back = await browser.send(paths.reinstatement(at))
  expect(back.text).not.toContain(because)
  expect((await front()).text).toContain('Come to Coffee')
})

test('what is not public is not there for others', async () => {
  const { plan, lab, coordinator, address } = await begun()
  const { at } = await plan({ public: '' })
  expect((await app.visitor().get(paths.session(at))).status).toBe(404)
  expect((await app.visitor().get(paths.sessions(address))).text).not.toContain('Coffee')
  const other = await startedInitiative(app, lab, coordinator)
  const champion = await app.person(lab, { role: 'champion', initiativeId: other.id })
  expect((await champion.browser.get(paths.session(at))).status).toBe(404)
  for (const page of [paths.details, paths.attendance, paths.invitations, paths.newcomers]) {
    expect((await champion.browser.get(page(at))).status).toBe(403)
  }
  const because = 'No'
  expect((await champion.browser.post(paths.cancellation(at), { because })).status).toBe(403)
  const elsewhere = { ...at, initiativeId: other.id }
  expect((await coordinator.browser.get(paths.session(elsewhere))).status).toBe(404)
})

test('what was mistyped is said and stays in the form', async () => {
  const { plan } = await begun()
  const late = await plan({ from: '20:00', to: '18:00' })
  expect(late.answer.status).toBe(422)
  expect(late.answer.text).toContain('The end must come after the beginning')
  expect(late.answer.text).toContain('value="Coffee about the nights"')
  expect((await plan({ from: 'six' })).answer.status).toBe(422)
  expect((await plan({ day: '0000-01-01' })).answer.status).toBe(422)
  expect((await plan({ day: '2026-02-30' })).answer.status).toBe(422)
  expect((await plan({ 'title.en': '', 'title.sv': '' })).answer.status).toBe(422)
  expect((await plan({ 'purpose.en': 'x'.repeat(3001) })).answer.status).toBe(422)
  expect((await plan({ placeId: '019aa000-0000-7000-8000-000000000000' })).answer.status).toBe(409)
  expect((await plan({ from: '9.30', to: '10:15' })).answer.status).toBe(303)
})

test('a session stands at the hour people said also when the clocks are changed', async () => {
  const { plan } = await begun()
  const { at } = await plan({ day: '2026-07-01', from: '18:00', to: '20:00' })
  const { text } = await app.visitor().get(paths.session(at))
  expect(text).toContain('1 July 2026, 18:00 to 20:00')
  const swallowed = await plan({ day: '2027-03-28', from: '02:10', to: '03:10' })
  expect(swallowed.answer.status).toBe(409)
  expect(swallowed.answer.text).toContain('the clocks are changed then')
})

test('the second of two who change a session sees what the first wrote', async () => {
  const { plan, browser, read } = await begun()
  const { at } = await plan()
  const change = { ...words, version: '1' }
  expect((await browser.post(paths.details(at), { ...change, from: '17:00' })).status).toBe(303)
  const second = await browser.post(paths.details(at), { ...change, placeWords: 'The school' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('Somebody else changed this')
  expect(second.text).toContain('value="The school"')
  expect(second.text).toContain('17:00')
  const again = { ...change, version: '2', placeWords: 'The school' }
  expect((await browser.send(paths.details(at), again)).text).toContain('The school')
  const [row] = await read<{ version: number }>(sql`select version from session`)
  expect(row!.version).toBe(3)
})

test('a form sent twice plans one session', async () => {
  const { plan, read } = await begun()
  const opId = '3f1c2b1e-6d3b-4d21-9a40-8b0d9ad1f001'
  const [first, second] = await Promise.all([plan({ opId }), plan({ opId })])
  expect(first.answer.location).toBe(second.answer.location)
  expect(await read(sql`select id from session`)).toHaveLength(1)
})

test('nothing new is planned while an initiative rests, and what was held is still written down', async () => {
  const { plan, browser, address } = await begun()
  const { at } = await plan({ day: '2026-11-20' })
  await browser.post(initiativePaths.pause(address))
  const { answer } = await plan()
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('The initiative is paused.')
  const noted = await browser.post(paths.attendance(at), { version: '1', otherCount: '4' })
  expect(noted.status).toBe(303)
})

test('a session is reached over the thread and read with the same few queries however many people are on it', async () => {
  const { plan, browser, lab, read } = await begun()
  const { at } = await plan()
  const thread = await app.visitor().get(`/${lab.slug}/thread/session/${at.sessionId}`)
  expect(thread.text).toContain('Coffee about the nights')
  const visit = () => browser.get(paths.session(at))
  await visit()
  const few = await app.queries(visit)
  await read(sql`insert into participant (lab_id, id, name, preferred_channel, language, created_at)
    select ${lab.id}, gen_random_uuid(), 'Somebody ' || n, 'letter', 'en', now()
    from generate_series(1, 300) n`)
  await read(sql`insert into session_person (lab_id, session_id, participant_id, attended)
    select lab_id, ${at.sessionId}, id, 'yes' from participant where name like 'Somebody %'`)
  expect(await app.queries(visit)).toBe(few)
  expect((await visit()).text).toContain('Somebody 300')
})

test('the list of what is over goes on page by page', async () => {
  const { plan, address, read, lab } = await begun()
  await plan()
  await read(sql`insert into session (lab_id, id, initiative_id, kind, mode, title, starts_at, ends_at, language, public, planned_at)
    select ${lab.id}, gen_random_uuid(), ${address.initiativeId}, 'meeting', 'on-site',
      jsonb_build_object('en', 'Old talk ' || n || '.'), timestamptz '2026-01-01' + n * interval '1 day',
      timestamptz '2026-01-01 02:00' + n * interval '1 day', 'en', true, now()
    from generate_series(1, 65) n`)
  const first = await app.visitor().get(paths.sessions(address))
  const pages = [first.text]
  for (let next = nextOf(first.text); next; next = nextOf(pages.at(-1)!)) {
    pages.push((await app.visitor().get(next)).text)
  }
  const titles = pages.flatMap((text) => text.match(/Old talk \d+/g) ?? [])
  expect(pages).toHaveLength(3)
  expect(new Set(titles).size).toBe(65)
  const rubbish = await app.visitor().get(`${paths.sessions(address)}?after=rubbish`)
  expect(rubbish.status).toBe(200)
})

function nextOf(html: string): string | null {
  const found = /<a[^>]*href="([^"]*)"[^>]*rel="next"/.exec(html)?.[1]
  return found ? found.replaceAll('&amp;', '&') : null
}
