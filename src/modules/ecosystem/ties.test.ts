import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { inLab } from '../../platform/db/database.ts'
import { addStakeholder, ecosystemPaths as paths, makeTie } from './index.ts'
import { changeOf, orderedEnds } from './tie/kinds.ts'

const app = await testApp()

async function begun(names = ['Council', 'Shop']) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const actor = actorOf(coordinator, 'coordinator')
  const ids: string[] = []
  for (const [at, name] of names.entries()) {
    const helix = ['public', 'business', 'research', 'community'][at % 4]
    const entry = { kind: 'organisation', name, helix, public: at < 2, another: true }
    ids.push((await app.run(lab.id, actor, addStakeholder, entry)).id)
  }
  const { browser } = coordinator
  const here = { lab: lab.slug }
  const tie = (more: Record<string, string> = {}) =>
    browser.post(paths.ties(here), {
      fromId: ids[0]!,
      toId: ids[1]!,
      kind: 'works-together',
      strength: '2',
      ...more,
    })
  const one = async () => {
    const found = await inLab(app.parts.database, lab.id, (db) =>
      db.execute<{ id: string; version: number }>(
        sql`select id, version from tie order by id desc limit 1`,
      ),
    )
    return found.rows[0]!
  }
  return { lab, coordinator, actor, browser, here, ids, tie, one }
}

test('two are tied, and both pages, the list and the picture show it', async () => {
  const { browser, here, ids, tie } = await begun()
  expect((await tie({ since: '2020-01-01', note: 'Meals on wheels' })).status).toBe(303)
  for (const stakeholderId of ids) {
    const page = await browser.get(paths.stakeholder({ ...here, stakeholderId }))
    expect(page.text).toContain('works together')
  }
  expect((await browser.get(paths.ties(here))).text).toContain('1 January 2020')
  expect((await browser.get(paths.network(here))).text).toContain('2 entries are being placed.')
  await app.drain()
  const { text } = await browser.get(paths.network(here))
  expect(text).toContain('<path class="tie-2" d="M')
  expect(text).toContain('aria-label="Council"')
  expect(text).toContain('2 entries of four sectors and 1 tie.')
  expect(text).not.toContain('being placed')
})

test('what is to fix says which field it is about, so that several are told apart', async () => {
  const { tie } = await begun()
  const { status, text } = await tie({ fromId: '', toId: '', kind: '' })
  expect(status).toBe(422)
  for (const field of ['Who', 'With or for whom', 'What ties them'])
    expect(text).toContain(`>${field}: Choose one.</a>`)
})

test('a tie to itself, to another lab, twice, and one that ends before it begins are refused', async () => {
  const { tie, ids } = await begun()
  const elsewhere = await begun()
  expect((await tie({ toId: ids[0]! })).text).toContain('A tie needs two')
  expect((await tie({ toId: elsewhere.ids[0]! })).status).toBe(404)
  expect((await tie({ toId: '' })).status).toBe(422)
  expect((await tie({ since: '2024-05-01', until: '2024-04-01' })).text).toContain(
    'before the first',
  )
  expect((await tie({ since: '2030-01-01' })).text).toContain('in the future')
  expect((await tie({ kind: 'marries' })).status).toBe(422)
  expect((await tie({ strength: '7' })).status).toBe(422)
  const initiativeId = '0198c0de-0000-7000-8000-000000000000'
  expect((await tie({ initiativeId })).status).toBe(404)
  expect((await tie()).status).toBe(303)
  expect((await tie({ fromId: ids[1]!, toId: ids[0]! })).text).toContain('there already')
  expect((await tie({ kind: 'funds' })).status).toBe(303)
  expect((await tie({ kind: 'funds', fromId: ids[1]!, toId: ids[0]! })).status).toBe(303)
})

test('of the same tie made many times at once there is one', async () => {
  const { tie } = await begun()
  const answers = await Promise.all([tie(), tie(), tie(), tie()])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409, 409])
})

test('a tie is changed, ended, taken away and put back; an older state is told', async () => {
  const { browser, here, tie, one } = await begun()
  await tie({ since: '2025-01-01' })
  const { id: tieId } = await one()
  const at = { ...here, tieId }
  const change = {
    version: '1',
    kind: 'funds',
    strength: '3',
    since: '2025-02-01',
    until: '',
    initiativeId: '',
    note: '',
  }
  expect((await browser.post(paths.tie(at), change)).status).toBe(303)
  expect((await browser.post(paths.tie(at), change)).text).toContain('changed this meanwhile')
  expect((await browser.post(paths.tieEnd(at), { until: '2024-01-01' })).status).toBe(409)
  expect((await browser.post(paths.tieEnd(at), { until: '2026-10-01' })).status).toBe(303)
  expect((await browser.get(paths.ties(here))).text).toContain('There are no ties here yet.')
  expect((await browser.get(`${paths.ties(here)}?ended=yes`)).text).toContain(
    'Ended 1 October 2026',
  )
  expect((await browser.post(paths.tieRemoval(at))).status).toBe(303)
  expect((await browser.get(`${paths.ties(here)}?ended=yes`)).text).not.toContain('Ended 1 October')
  expect((await browser.post(paths.tieReturn(at))).status).toBe(303)
  expect((await browser.post(paths.tieReturn(at))).status).toBe(409)
})

test('ties before an initiative are compared with those of now: new, as before, ended', async () => {
  const { lab, coordinator, actor, browser, here, ids } = await begun([
    'Council',
    'Shop',
    'College',
    'Choir',
  ])
  const { id } = await startedInitiative(app, lab, coordinator)
  const tied = (to: number, since: string | null, until: string | null, shown = true) =>
    app.run(lab.id, actor, makeTie, {
      fromId: ids[0],
      toId: ids[to],
      kind: 'funds',
      strength: 2,
      since,
      until,
      public: shown,
    })
  await tied(1, null, null)
  await tied(2, '2026-11-22', null)
  await tied(3, '2024-01-01', '2026-11-22')
  await tied(3, '2020-01-01', '2021-01-01')
  const entry = { ...here, stakeholderId: ids[0]! }
  const part = { initiativeId: id, since: '2026-11-22', part: 'Pays' }
  expect((await browser.post(paths.involvements(entry), part)).status).toBe(303)
  expect((await browser.post(paths.involvements(entry), part)).text).toContain('already')
  await app.drain()
  const page = await browser.get(paths.ofInitiative({ ...here, initiativeId: id }))
  expect(page.text).toContain('1 tie is new, 1 is as before and 1 has ended.')
  for (const words of [
    'New since it began (1)',
    'As before (1)',
    'Ended since it began (1)',
    'tie-2 tie-new',
  ]) {
    expect(page.text).toContain(words)
  }
  const open = await app.visitor().get(paths.ofInitiative({ ...here, initiativeId: id }))
  expect(open.text).toContain('0 ties are new, 1 is as before')
  expect(open.text).not.toContain('College')
  const queries = await app.queries(() =>
    browser.get(paths.ofInitiative({ ...here, initiativeId: id })),
  )
  expect(queries).toBe(7)
  const work = await browser.get(`/${lab.slug}/initiatives/${id}/work`)
  expect(work.text).toContain('Who is in it: 1')
})

test.each([
  [null, null, 'kept'],
  ['2025-12-31', null, 'kept'],
  ['2026-01-01', null, 'new'],
  ['2025-01-01', '2026-01-01', 'ended'],
  ['2025-01-01', '2025-12-31', null],
  [null, '2025-12-31', null],
  ['2026-02-01', '2026-03-01', 'came-and-went'],
  ['2026-12-01', null, null],
  ['2025-01-01', '2026-12-01', 'kept'],
] as const)('a tie since %s until %s is %s', (since, until, change) => {
  expect(changeOf({ since, until }, '2026-01-01', '2026-11-22')).toBe(change)
})

test('a tie without a direction is one, whoever is named first', () => {
  expect(orderedEnds('informal', 'b', 'a')).toEqual(orderedEnds('informal', 'a', 'b'))
  expect(orderedEnds('funds', 'b', 'a')).toEqual({ fromId: 'b', toId: 'a' })
})

test('long lists go on page by page and leave nobody out', async () => {
  const names = Array.from(
    { length: 53 },
    (_, at) => `Body ${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${at}`,
  )
  const { lab, actor, browser, here, ids } = await begun(names)
  for (const toId of ids.slice(1)) {
    await app.run(lab.id, actor, makeTie, { fromId: ids[0], toId, kind: 'supplies', strength: 1 })
  }
  for (const [first, count] of [
    [`${paths.stakeholders(here)}?order=ties`, 53],
    [`${paths.ties(here)}?order=newest`, 52],
  ] as const) {
    const seen: string[] = []
    let address: string | undefined = first
    while (address) {
      const { text } = await browser.get(address)
      const rows = [...text.matchAll(/role="rowheader"[^>]*><a[^>]*>([^<]+)<\/a>/g)].map(
        ([, name]) => name!,
      )
      seen.push(...rows)
      address = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toHaveLength(count)
  }
})
