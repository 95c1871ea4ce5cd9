import { sql } from 'drizzle-orm'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Beside } from '../../platform/manifest.ts'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative, type TestInitiative } from '../../../tests/support/initiative.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()
/** Each module that adds links to a page makes one query more. */
const adding = (on: Beside['on']) => app.parts.besides.filter((one) => one.on === on).length
const queriesMax = 3 + adding('initiative')
/** Who is reading, the work, what the gates ask, the facts that settle it, and one for each checker of another module; the four tests of a service take two. */
const workQueriesMax = 4 + new Set(app.parts.checkers.values()).size + adding('initiative-work')
const htmlBytesMax = 9_000

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  return { ...(await startedInitiative(app, lab, coordinator)), browser: coordinator.browser }
}

/** Makes an initiative large: many more activities and much more evidence than any page shows. */
async function fill({
  read,
  phases,
  lab,
  id,
}: Pick<TestInitiative, 'read' | 'phases' | 'lab' | 'id'>) {
  const [phase] = await phases()
  await read(sql`insert into activity (lab_id, id, initiative_id, phase_id, title, position, changed_at)
    select ${lab.id}, gen_random_uuid(), ${id}, ${phase!.id}, '{"en":"More work"}', n, now()
    from generate_series(10, 400) n`)
  await read(sql`insert into evidence (lab_id, id, initiative_id, phase_id, kind, title, proves, public, added_at)
    select ${lab.id}, gen_random_uuid(), ${id}, ${phase!.id}, 'text', '{"en":"Proof"}', 'x', true, now()
    from generate_series(1, 400) n`)
}

test('everyone reads where an initiative is, what they can do and what happened', async () => {
  const { address } = await begun()
  const { status, text } = await app.visitor().get(paths.initiative(address))
  expect(status).toBe(200)
  for (const part of [
    '<h1',
    'Home care at night',
    'Where we are',
    'Step 1 of 5: Establish the lab ecosystem.',
    'What you can do now',
    'What was decided, and why',
    'Nothing has been decided yet.',
    'The phase “Establish the lab ecosystem” opened',
  ]) {
    expect(text).toContain(part)
  }
  expect(text).not.toContain('Working page')
  expect(text).not.toContain('opId')
})

test('the same page speaks Swedish, the words of people included', async () => {
  const { address } = await begun()
  const { text } = await app.visitor().get(paths.initiative(address), { 'accept-language': 'sv' })
  for (const part of [
    'Hemtjänst på natten',
    'Var vi är',
    'Steg 1 av 5',
    'Bygg upp labbets ekosystem',
  ]) {
    expect(text).toContain(part)
  }
})

test('the public page reads with the same few queries whatever the size, and stays light', async () => {
  const begunOne = await begun()
  const visit = () => app.visitor().get(paths.initiative(begunOne.address))
  await visit()
  const small = await app.queries(visit)
  await fill(begunOne)
  const large = await app.queries(visit)
  expect(small).toBeLessThanOrEqual(queriesMax)
  expect(large).toBe(small)
  const { text } = await visit()
  expect(gzipSync(text).byteLength).toBeLessThan(htmlBytesMax)
})

test('the working page reads with the same number of queries whatever the size', async () => {
  const begunOne = await begun()
  const visit = () => begunOne.browser.get(paths.work(begunOne.address))
  await visit()
  const few = await app.queries(visit)
  expect(few).toBeLessThanOrEqual(workQueriesMax)
  await fill(begunOne)
  expect(await app.queries(visit)).toBe(few)
  await begunOne.browser.send(paths.processes(begunOne.address), { templateId: 'sic-4' })
  await begunOne.read(sql`update phase set state = 'open' where initiative_id = ${begunOne.id}`)
  expect(await app.queries(visit)).toBeLessThanOrEqual(workQueriesMax)
})

test('the list finds by a word and by state, pages by cursor, and says what to do when it is empty', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const list = paths.initiatives({ lab: lab.slug })
  const empty = await coordinator.browser.get(list)
  expect(empty.text).toContain('No initiative has been started yet.')
  const { read, id, address } = await startedInitiative(app, lab, coordinator)
  await read(sql`insert into initiative (lab_id, id, title, summary, state, started_at)
    select ${lab.id}, gen_random_uuid(), jsonb_build_object('en', 'Ferry ' || n), '{}', 'ended',
      timestamptz '2025-01-01' + n * interval '1 day' from generate_series(1, 45) n`)
  const visitor = app.visitor()
  const first = await visitor.get(list)
  expect(first.text).toContain('Home care at night')
  const pages = [first.text]
  for (let next = nextOf(first.text); next; next = nextOf(pages.at(-1)!)) {
    pages.push((await visitor.get(next)).text)
  }
  expect(pages).toHaveLength(3)
  const titles = pages.flatMap((text) => text.match(/Ferry \d+/g) ?? [])
  expect(new Set(titles).size).toBe(45)
  expect((await visitor.get(`${list}?words=FERRY+7`)).text).toContain('Ferry 7')
  expect((await visitor.get(`${list}?words=100%25`)).text).toContain('No initiative matches')
  expect((await visitor.get(`${list}?state=running`)).text).not.toContain('Ferry')
  expect((await visitor.get(`${list}?state=rubbish&after=rubbish`)).status).toBe(200)
  expect(address.initiativeId).toBe(id)
})

function nextOf(html: string): string | null {
  const found = /<a[^>]*href="([^"]*)"[^>]*rel="next"/.exec(html)?.[1]
  return found ? found.replaceAll('&amp;', '&') : null
}

test('the lab’s front page shows what is worked on, what one can do, and what came of it', async () => {
  const { address, browser } = await begun()
  const at = { ...address, factor: 'distance' }
  const before = { version: '0', unit: 'hours', value: '9', on: '2026-02-01', source: 'Logs' }
  await browser.post(paths.baseline(at), before)
  const after = { version: '1', value: '4', on: '2026-09-01', source: 'Logs' }
  await browser.post(paths.result(at), after)
  const { text } = await app.visitor().get(`/${address.lab}`)
  expect(text).toContain('Establish the lab ecosystem')
  expect(text).toContain(`href="${paths.initiative(address)}"`)
  expect(text).toContain('distance went from 9 to 4 hours')
})

test('another lab has none of it', async () => {
  const { address } = await begun()
  const other = await app.lab()
  const stranger = await app.person(other, { role: 'coordinator' })
  for (const browser of [app.visitor(), stranger.browser]) {
    const there = { ...address, lab: other.slug }
    expect((await browser.get(paths.initiative(there))).status).toBe(404)
    expect((await browser.get(paths.question(there))).status).toBe(404)
    expect((await browser.get(paths.evidenceList(there))).status).toBe(404)
  }
  expect((await stranger.browser.get(paths.work(address))).status).toBe(403)
  expect((await stranger.browser.get(paths.work({ ...address, lab: other.slug }))).status).toBe(404)
})

test('addresses that are no ids are not found', async () => {
  const lab = await app.lab()
  for (const initiativeId of ['rubbish', '1', "' or 1=1", '019aa000-0000-7000-8000-000000000000']) {
    const at = paths.initiative({ lab: lab.slug, initiativeId })
    expect((await app.visitor().get(at)).status).toBe(404)
  }
})
