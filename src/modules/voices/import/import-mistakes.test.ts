import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inLab } from '../../../platform/db/database.ts'
import { testApp } from '../../../../tests/support/app.ts'
import { importDesk, plainColumns } from '../../../../tests/support/imports.ts'
import { keepPieces } from './pieces.ts'
import { workOn } from './work.ts'

const app = await testApp()
const dated = { ...plainColumns, date: 'date', language: 'language', place: 'place' }

test('each line that cannot be read is named with its number and the reason; the others come in', async () => {
  const desk = await importDesk(app)
  const file = [
    'id,title,body,date,language,place',
    '1,Bench,A bench,2026-01-02,en,',
    '2,,,2026-01-02,en,',
    '3,Lamp,A lamp,02/01/2026,en,',
    '4,Lamp,A lamp,2026-12-24,en,',
    '5,Lamp,A lamp,,English,',
    '6,Lamp,A lamp,,,Atlantis',
    '7,Lamp',
    '1,Bench,The same id,,,',
    `8,${'t'.repeat(301)},A lamp,,,`,
    `9,Lamp,${'b'.repeat(20_001)},,,`,
    '10,Path,"A path',
    'with a bend",,,',
    '11,Last,"never closed,,,',
    '',
  ].join('\n')
  const address = await desk.imported(file, dated)
  const list = await desk.browser.get(`${address}/wrong-lines`)
  for (const words of [
    ['3', 'It says nothing'],
    ['4', '“02/01/2026” is not a date'],
    ['5', 'The date 2026-12-24 has not come yet'],
    ['6', '“English” is not the code of a language'],
    ['7', 'no place called “Atlantis”'],
    ['8', 'another number of columns than the first line (2 / 6)'],
    ['9', 'the same as line 2'],
    ['10', 'The title has 301 characters'],
    ['11', 'The text has 20001 characters'],
    ['14', 'never closed'],
  ] as const)
    expect(list.text).toMatch(new RegExp(`>${words[0]}<[\\s\\S]{0,200}${escaped(words[1])}`))
  expect((await desk.kept()).map(({ body }) => body)).toEqual(['A bench', 'A path\nwith a bend'])
  const saved = await desk.browser.get(`${address}/wrong-lines/file`)
  expect(saved.headers.get('content-type')).toContain('text/csv')
  expect(saved.text.trim().split('\r\n')).toHaveLength(11)
  expect(saved.text).toContain('6,“English” is not the code of a language.,English')
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

test('a long list of wrong lines is paged, and whole in the download', async () => {
  const desk = await importDesk(app)
  const lines = Array.from({ length: 120 }, (_, n) => `${n},,`)
  const address = await desk.checked(['id,title,body', ...lines].join('\n'))
  const first = await desk.browser.get(`${address}/wrong-lines`)
  expect(first.text).toContain('wrong-lines?after=51')
  const last = await desk.browser.get(`${address}/wrong-lines?after=101`)
  expect(last.text).toContain('>121<')
  expect(last.text).not.toContain('rel="next"')
  const saved = await desk.browser.get(`${address}/wrong-lines/file`)
  expect(saved.text.trim().split('\r\n')).toHaveLength(121)
  expect((await desk.browser.get(address)).text).toContain('No line of the file can be read')
})

test.each([
  ['an archive called csv', Buffer.from('PK\x03\x04\x14\x00 ideas.xlsx'), 'save it as CSV first'],
  ['an empty file', '', 'Choose a file'],
  ['a file of empty lines', '\n\n\n', 'The file is empty'],
])('%s is refused at once', async (_, bytes, words) => {
  const desk = await importDesk(app)
  const answer = await desk.send(bytes)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(words)
  expect(await desk.initiative.read(countPieces)).toEqual([{ count: 0 }])
})

const countPieces = (await import('drizzle-orm'))
  .sql`select count(*)::int as count from import_piece`

test('a table as an older spreadsheet saves it is read as it was meant, or as somebody says', async () => {
  const desk = await importDesk(app)
  await desk.imported(Buffer.from('id;title;body\n1;Bänk;Vi vill ha en bänk vid vägen\n', 'latin1'))
  const sent = await desk.send(Buffer.from('id,body\n2,\u00e5\n', 'utf16le'), 'wide.csv', {
    encoding: 'utf-16le',
  })
  const page = await desk.browser.get(sent.location!)
  expect(page.text).toContain('å')
  expect((await desk.kept())[0]).toMatchObject({ title: 'Bänk', language: 'sv' })
})

test('a list of one column comes in, a line each, without names of columns', async () => {
  const desk = await importDesk(app)
  const sent = await desk.send('We need a bench, and soon\nA lamp at the stop; please\n')
  const columns = {
    ...plainColumns,
    title: '',
    id: '',
    body: 'We need a bench, and soon',
    header: '',
  }
  await desk.browser.post(`${sent.location}/mapping`, columns)
  await app.drain()
  await desk.browser.post(`${sent.location}/contributions`)
  await app.drain()
  expect((await desk.kept()).map(({ body }) => body)).toEqual([
    'We need a bench, and soon',
    'A lamp at the stop; please',
  ])
})

test('markup, formulas and hostile words come in as words', async () => {
  const desk = await importDesk(app)
  const hostile = `id,title,body
1,"=HYPERLINK(""http://x"",""y"")","<script>alert(1)</script><p onclick=x>Hello <b>you</b></p>"
2,<img src=x onerror=alert(1)>,"</textarea><svg onload=alert(1)>'; drop table contribution;--"
`
  const address = await desk.checked(hostile)
  const page = await desk.browser.get(address)
  expect(page.text).not.toContain('<img src=x')
  expect(page.text).not.toContain('<script>alert')
  await desk.browser.post(`${address}/contributions`)
  await app.drain()
  expect((await desk.kept()).map(({ title, body }) => [title, body])).toEqual([
    ['=HYPERLINK("http://x","y")', 'Hello you'],
  ])
})

test('what is chosen must be columns of the file, and something must be what was said', async () => {
  const desk = await importDesk(app)
  const { location } = await desk.send('id,title,body\n1,Bench,A bench\n')
  const unknown = await desk.browser.post(`${location}/mapping`, {
    ...plainColumns,
    body: 'nothing',
  })
  expect(unknown.status).toBe(409)
  expect(unknown.text).toContain('no column called nothing')
  const none = await desk.browser.post(`${location}/mapping`, {
    ...plainColumns,
    body: '',
    title: '',
  })
  expect(none.status).toBe(422)
  const unsourced = await desk.browser.post(`${location}/mapping`, { ...plainColumns, source: ' ' })
  expect(unsourced.status).toBe(422)
  expect(unsourced.text).toContain('Write where the texts come from')
})

test('work that a killed process left goes on where it stopped, when somebody says so', async () => {
  const desk = await importDesk(app)
  const lines = Array.from({ length: 1200 }, (_, n) => `${n},Idea ${n},"We need, number ${n}"`)
  const sent = await desk.send(['id,title,body', ...lines].join('\n'))
  await desk.browser.post(`${sent.location}/mapping`, plainColumns)
  const id = sent.location!.split('/').at(-1)!
  const killed = workOn(app.parts, desk.lab.id, id, (bytesRead) => {
    if (bytesRead > 0) throw new Error('57P01 killed')
  })
  await killed
  await desk.initiative.read(
    sql`update import_run set state = 'checking', problem = '' where id = ${id}`,
  )
  const [half] = await desk.initiative.read<{ lines: number }>(
    sql`select lines_read as lines from import_run where id = ${id}`,
  )
  expect(half!.lines).toBe(501)
  expect((await desk.browser.get(sent.location!)).text).not.toContain('The work has stopped')
  expect((await desk.browser.post(`${sent.location}/continuation`)).status).toBe(409)
  app.clock.set(new Date(app.clock.now().getTime() + 60_000))
  const stopped = await desk.browser.get(sent.location!)
  expect(stopped.text).toContain('The work has stopped')
  await desk.browser.post(`${sent.location}/continuation`)
  await app.drain()
  expect((await desk.browser.get(sent.location!)).text).toContain('Bring in 1,200 contributions')
})

test('two processes that check the same file check each line once', async () => {
  const desk = await importDesk(app)
  const lines = Array.from({ length: 1700 }, (_, n) => `${n},Idea ${n},We need number ${n}`)
  const sent = await desk.send(['id,title,body', ...lines].join('\n'))
  await desk.browser.post(`${sent.location}/mapping`, plainColumns)
  const id = sent.location!.split('/').at(-1)!
  await Promise.all([workOn(app.parts, desk.lab.id, id), workOn(app.parts, desk.lab.id, id)])
  await app.drain()
  expect((await desk.browser.get(sent.location!)).text).toContain('Bring in 1,700 contributions')
})

test('a failure while everything is written leaves nothing behind and says so', async () => {
  const desk = await importDesk(app)
  const address = await desk.checked('id,title,body\n1,Bench,A bench\n2,Lamp,A lamp\n')
  const id = address.split('/').at(-1)!
  await desk.initiative.read(
    sql`update import_line set receipt_hash = 'twice' where import_run_id = ${id}`,
  )
  await desk.browser.post(`${address}/contributions`)
  await app.drain()
  expect(await desk.kept()).toEqual([])
  const page = await desk.browser.get(address)
  expect(page.text).toContain('Nothing was brought in')
  expect(page.text).toContain('Bring in 2 contributions')
})

test('a file that nobody went on with is taken away a day later', async () => {
  const desk = await importDesk(app)
  const source = {
    name: 'left.csv',
    async *open() {
      yield Buffer.from('a,b\n1,2\n')
    },
  }
  const now = new Date(app.clock.now().getTime() - 25 * 3_600_000)
  await keepPieces(app.parts.database, desk.lab.id, source, 'utf-8', now)
  await desk.send('id,title,body\n1,Bench,A bench\n')
  const left = await inLab(app.parts.database, desk.lab.id, (db) => db.execute(countPieces))
  expect(left.rows).toEqual([{ count: 1 }])
})
