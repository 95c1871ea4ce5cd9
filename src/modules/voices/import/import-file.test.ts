import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { fixture, importDesk, plainColumns } from '../../../../tests/support/imports.ts'
import { importFile, type FileImport } from './import-file.ts'

const app = await testApp()

const asked: Omit<FileImport, 'initiativeId' | 'file'> = {
  encoding: '',
  columns: { title: 'title', body: 'description', date: 'created_at', id: '1' },
  dateFormat: '',
  header: true,
  kind: 'idea',
  visibility: 'public',
  source: 'Origen de los datos: Ayuntamiento de Madrid',
}

async function fileDesk() {
  const desk = await importDesk(app)
  const bring = (bytes: Uint8Array, more: Partial<FileImport> = {}, tell = (_: number) => {}) => {
    const file = {
      name: 'proposals.csv',
      async *open() {
        yield bytes
      },
    }
    const wish = { ...asked, initiativeId: desk.initiative.id, file, ...more }
    return importFile(app.parts, desk.lab.id, wish, { tell, pause: async () => {} })
  }
  return { ...desk, bring }
}

test('the command line brings in what the page would, and the second time nothing', async () => {
  const desk = await fileDesk()
  const told: number[] = []
  const first = await desk.bring(await fixture('madrid-proposals.csv'), {}, (bytes) =>
    told.push(bytes),
  )
  expect(first).toMatchObject({ ok: true, value: { kept: 40, known: 0, wrong: 0 } })
  expect(told.at(-1)).toBeGreaterThan(20_000)
  const second = await desk.bring(await fixture('madrid-proposals.csv'), { source: 'Others' })
  expect(second).toMatchObject({ ok: true, value: { kept: 0, known: 40, wrong: 0 } })
  expect(await desk.kept()).toHaveLength(40)
  const page = await desk.browser.get(desk.list)
  expect(page.text).toContain('proposals.csv')
})

test('a page and the command line may work at once', async () => {
  const desk = await fileDesk()
  const both = [desk.bring(await fixture('madrid-proposals.csv')), app.drain()]
  const [result] = await Promise.all(both)
  expect(result).toMatchObject({ ok: true, value: { kept: 40 } })
})

test('what was killed goes on where it stopped when it is asked for again', async () => {
  const desk = await fileDesk()
  const rows = Array.from(
    { length: 900 },
    (_, n) => `${n};Idea ${n};We need number ${n};01/02/2024`,
  )
  const bytes = Buffer.from(['id;title;description;created_at', ...rows].join('\n'))
  const killed = desk.bring(bytes, {}, (done) => {
    if (done > 0) throw new Error('killed')
  })
  expect(await killed).toMatchObject({ code: 'import-failed', details: { linesRead: 501 } })
  await desk.initiative.read(sql`update import_run set state = 'checking', problem = ''`)
  const again = await desk.bring(bytes)
  expect(again).toMatchObject({ ok: true, value: { kept: 900, wrong: 0 } })
})

test.each<[string, Partial<FileImport>, string]>([
  [
    'an initiative nobody has',
    { initiativeId: '0198c0de-0000-7000-8000-000000000000' },
    'no-such-initiative',
  ],
  ['an initiative that is no id', { initiativeId: 'night' }, 'no-such-initiative'],
  ['a column the file has not', { columns: { body: 'words' } }, 'unknown-column'],
  ['no words at all', { columns: { id: 'id' } }, 'invalid-input'],
])('%s is refused', async (_, more, code) => {
  const desk = await fileDesk()
  expect(await desk.bring(await fixture('madrid-proposals.csv'), more)).toMatchObject({
    ok: false,
    code,
  })
})

test('a file that came in under another source meanwhile is not brought in twice', async () => {
  const desk = await fileDesk()
  const bytes = await fixture('madrid-proposals.csv')
  const columns = {
    ...plainColumns,
    body: 'description',
    date: 'created_at',
    dateFormat: 'day-first',
  }
  const open = await desk.checked(bytes, columns)
  expect(await desk.bring(bytes)).toMatchObject({ ok: true, value: { kept: 40 } })
  const late = await desk.browser.post(`${open}/contributions`)
  expect(late.status).toBe(409)
  expect(late.text).toContain('brought in meanwhile')
  await desk.browser.post(`${open}/mapping`, columns)
  await app.drain()
  expect((await desk.browser.get(open)).text).toContain('40')
  expect(await desk.kept()).toHaveLength(40)
})
