import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inLab } from '../../../platform/db/database.ts'
import { testApp } from '../../../../tests/support/app.ts'
import { startedInitiative } from '../../../../tests/support/initiative.ts'
import { fixture, importDesk, plainColumns } from '../../../../tests/support/imports.ts'

const app = await testApp()

const madrid = {
  title: 'title',
  body: 'description',
  date: 'created_at',
  id: 'id',
  dateFormat: 'day-first',
  header: 'yes',
  kind: 'idea',
  visibility: 'public',
  source: 'Origen de los datos: Ayuntamiento de Madrid',
}
const polis = {
  ...madrid,
  title: '',
  body: 'comment-body',
  date: 'timestamp',
  id: 'comment-id',
  dateFormat: 'timestamp',
}

test('proposals of a city come in by page: looked at first, then kept with their source, their dates and no markup', async () => {
  const desk = await importDesk(app)
  const sent = await desk.send(await fixture('madrid-proposals.csv'), 'proposals.csv')
  const choosing = await desk.browser.get(sent.location!)
  expect(choosing.text).toContain('cached_votes_up')
  expect(choosing.text).toMatch(/<option value="description" selected/)
  expect(choosing.text).toMatch(/<option value="day-first" selected/)
  await desk.browser.post(`${sent.location}/mapping`, madrid)
  const checking = await desk.browser.get(sent.location!)
  expect(checking.headers.get('refresh')).toBe('3')
  await app.drain()
  const checked = await desk.browser.get(sent.location!)
  expect(checked.text).toContain('Bring in 40 contributions')
  expect(checked.headers.get('refresh')).toBeNull()
  expect(await desk.kept()).toEqual([])
  await desk.browser.post(`${sent.location}/contributions`)
  await app.drain()
  const done = await desk.browser.get(sent.location!)
  expect(done.text).toContain('40 contributions were brought in')
  const kept = await desk.kept()
  expect(kept).toHaveLength(40)
  for (const one of kept) {
    expect(one).toMatchObject({
      channel: 'import',
      source: madrid.source,
      state: 'received',
      public: true,
    })
    expect(one.body).not.toMatch(/<\/?(?:p|br|li|ul|div|span|strong)\b|&[a-z]+;/i)
    expect(one.body).not.toBe('')
    expect(one.capturedAt).toMatch(/^202[45]-/)
  }
  expect(kept.filter(({ title }) => title === '')).toHaveLength(8)
  expect(kept.filter(({ language }) => language === 'es').length).toBeGreaterThan(30)
})

test.each([
  ['polis-uberx.csv', 'zh'],
  ['polis-klima.csv', 'de'],
])('comments of %s come in, in their language', async (name, language) => {
  const desk = await importDesk(app)
  await desk.imported(await fixture(name), polis)
  const kept = await desk.kept()
  expect(kept).toHaveLength(12)
  expect(kept.filter((one) => one.language === language).length).toBeGreaterThan(9)
  expect(kept.every(({ capturedAt }) => /^20(?:1|2)\d-/.test(capturedAt))).toBe(true)
})

test('a second import of the same file changes nothing and says so, under whatever source', async () => {
  const desk = await importDesk(app)
  await desk.imported(await fixture('madrid-proposals.csv'), madrid)
  const before = await desk.kept()
  const again = await desk.checked(await fixture('madrid-proposals.csv'), {
    ...madrid,
    source: 'Madrid, other words',
  })
  const page = await desk.browser.get(again)
  expect(page.text).toContain('Everything in this file is here already')
  expect(page.text).not.toContain('Bring in 40')
  const forced = await desk.browser.post(`${again}/contributions`)
  expect(forced.status).toBe(409)
  expect(await desk.kept()).toEqual(before)
})

test('lines without an id are recognised by what they say', async () => {
  const desk = await importDesk(app)
  const columns = { ...plainColumns, id: '' }
  await desk.imported('title,body\nBench,A bench by the road\n', columns)
  await desk.imported('title,body\nBench,A bench by the road\nLamp,A lamp at the stop\n', columns)
  expect((await desk.kept()).map(({ title }) => title).sort()).toEqual(['Bench', 'Lamp'])
})

test('what was chosen for some columns is remembered when they come again', async () => {
  const desk = await importDesk(app)
  await desk.imported('id,title,body\n1,Bench,A bench by the road\n')
  const sent = await desk.send('id,title,body\n2,Lamp,A lamp at the stop\n')
  const page = await desk.browser.get(sent.location!)
  expect(page.text).toContain('A file with the same columns came before')
  expect(page.text).toContain('A test, CC BY 4.0')
})

test('two imports of the same lines at once keep each line once', async () => {
  const desk = await importDesk(app)
  const lines = Array.from({ length: 30 }, (_, n) => `${n},Idea ${n},We need thing number ${n}`)
  const file = ['id,title,body', ...lines, ''].join('\n')
  const addresses = [await desk.checked(file), await desk.checked(`${file}\n`)]
  await Promise.all(addresses.map((address) => desk.browser.post(`${address}/contributions`)))
  await app.drain()
  expect(await desk.kept()).toHaveLength(30)
  const receipts = await inLab(app.parts.database, desk.lab.id, (db) =>
    db.execute(sql`select from code_directory where lab_id = ${desk.lab.id} and kind = 'receipt'`),
  )
  expect(receipts.rowCount).toBe(30)
  const pages = await Promise.all(addresses.map((address) => desk.browser.get(address)))
  expect(
    pages.map(({ text }) => /(\d+) contributions? w(?:as|ere) brought in/.exec(text)?.[1]).sort(),
  ).toEqual(['0', '30'])
})

test('a form sent twice brings in once', async () => {
  const desk = await importDesk(app)
  const address = await desk.checked('id,title,body\n1,Bench,A bench by the road\n')
  const opId = '0198c0de-0000-4000-8000-000000000001'
  const answers = await Promise.all(
    [1, 2].map(() => desk.browser.post(`${address}/contributions`, { opId })),
  )
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  await app.drain()
  expect(await desk.kept()).toHaveLength(1)
})

test('an import is taken back but for what has an answer, and may come again', async () => {
  const desk = await importDesk(app)
  const file = 'id,title,body\n1,Bench,A bench by the road\n2,Lamp,A lamp at the stop\n'
  const address = await desk.imported(file)
  await desk.initiative.read(sql`
    insert into disposition (lab_id, id, contribution_id, outcome, reason, decided_at)
    select lab_id, gen_random_uuid(), id, 'adopted', '{"en": "Built"}', now() from contribution where title = 'Bench'`)
  const asked = await desk.browser.get(`${address}/undoing`)
  expect(asked.text).toContain('What already has an answer stays')
  await desk.browser.post(`${address}/undoing`)
  await app.drain()
  const page = await desk.browser.get(address)
  expect(page.text).toContain('1 contribution was taken back')
  expect(page.text).toContain('1 stayed')
  expect(
    (await desk.kept()).map(({ title, state, public: all }) => [title, state, all]).sort(),
  ).toEqual([
    ['Bench', 'received', true],
    ['Lamp', 'withdrawn', false],
  ])
  await desk.imported(file)
  expect((await desk.kept()).map(({ title, state }) => [title, state]).sort()).toEqual([
    ['Bench', 'received'],
    ['Lamp', 'received'],
    ['Lamp', 'withdrawn'],
  ])
})

test('a file that was not imported can be thrown away, and nothing of it stays', async () => {
  const desk = await importDesk(app)
  const address = await desk.checked('id,title,body\n1,Bench,A secret\n')
  const gone = await desk.browser.send(`${address}/removal`)
  expect(gone.text).toContain('are gone')
  expect((await desk.browser.get(address)).status).toBe(404)
  for (const table of ['import_piece', 'import_line', 'import_run'])
    expect(await desk.initiative.read(sql.raw(`select 1 from ${table}`))).toEqual([])
})

test('when an import is over, only the lines that could not be read are still written down', async () => {
  const desk = await importDesk(app)
  await desk.imported('id,title,body\n1,Bench,A bench\n2,,\n')
  expect(await desk.initiative.read(sql`select 1 from import_piece`)).toEqual([])
  expect(await desk.initiative.read(sql`select line, reason, body from import_line`)).toEqual([
    { line: 3, reason: 'empty', body: '' },
  ])
})

test('only who handles voices there brings in files, and another initiative finds nothing', async () => {
  const desk = await importDesk(app)
  const address = await desk.checked('id,title,body\n1,Bench,A bench\n')
  const observer = await app.person(desk.lab, { role: 'observer' })
  const elsewhere = await app.person(desk.lab, {
    role: 'champion',
    initiativeId: (await startedInitiative(app, desk.lab, desk.coordinator)).id,
  })
  for (const path of [
    desk.list,
    address,
    `${address}/wrong-lines`,
    `${address}/wrong-lines/file`,
    `${address}/undoing`,
  ]) {
    expect((await observer.browser.get(path)).status).toBe(403)
    expect((await elsewhere.browser.get(path)).status).toBe(403)
  }
  expect((await elsewhere.browser.post(`${address}/contributions`)).status).toBe(403)
  expect(
    (await elsewhere.browser.post(desk.list, { file: new File(['a,b'], 'a.csv') })).status,
  ).toBe(403)
  expect(await desk.initiative.read(sql`select 1 from import_run`)).toHaveLength(1)
})
