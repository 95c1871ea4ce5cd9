import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { inLab } from '../../platform/db/database.ts'
import { readEntries } from './import/read-stakeholders.ts'
import { readTies } from './import/read-ties.ts'
import { ecosystemPaths as paths } from './index.ts'

const app = await testApp()
const go = { step: 'import' }
const entries = [
  'kind,name,helix,organisation,role,interest,influence,public',
  'organisation,Town council,public,,commissioner,4,5,yes',
  'person,Anna Berg,public,Town council,frontline-professional,5,2,no',
  'group,Carers,community,,resident,5,,',
].join('\n')
const ties = [
  'from,to,kind,strength,since',
  'Town council,Carers,works-together,2,2024-01-01',
].join('\n')

async function begun() {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'champion' })
  const here = { lab: lab.slug }
  const send = (csv: string, more: Record<string, string | File> = {}) =>
    browser.post(paths.newImport(here), { csv, ...more })
  const count = async (table: string) => {
    const query = sql`select count(*)::int as n from ${sql.identifier(table)}`
    const { rows } = await inLab(app.parts.database, lab.id, (db) =>
      db.execute<{ n: number }>(query),
    )
    return rows[0]!.n
  }
  return { lab, browser, here, send, count }
}

test('a file is looked at, taken in, and changes nothing a second time', async () => {
  const { send, here, browser, count } = await begun()
  const preview = await send(entries)
  expect(preview.status).toBe(200)
  expect(preview.text).toContain('3 are new.')
  expect(await count('stakeholder')).toBe(0)
  expect((await send(entries, go)).status).toBe(303)
  expect(await count('stakeholder')).toBe(3)
  const again = await send(entries, go)
  expect(again.status).toBe(409)
  expect(again.text).toContain('Nothing was changed')
  expect(again.text).toContain('3 are there already')
  expect((await send(ties, go)).status).toBe(303)
  expect((await send(ties, go)).status).toBe(409)
  expect(await count('tie')).toBe(1)
  const list = await browser.get(paths.stakeholders(here))
  expect(list.text).toContain('Anna Berg')
  const file = new File(
    [entries.replaceAll(',', ';').replace('Carers', 'Hjälpare i Årdal')],
    'x.csv',
  )
  expect((await send('', { file })).text).toContain('Hjälpare i Årdal')
})

test('what was taken along is taken in again elsewhere, formulas and all', async () => {
  const { send, here, browser } = await begun()
  await send(`${entries}\ngroup,"=HYPERLINK(""http://x"")",business,,,,,`, go)
  await send(ties, go)
  const taken = await browser.get(paths.stakeholdersFile(here))
  expect(taken.text).toContain(`"'=HYPERLINK(""http://x"")"`)
  const other = await begun()
  expect((await other.send(taken.text, go)).status).toBe(303)
  expect((await other.send((await browser.get(paths.tiesFile(here))).text, go)).status).toBe(303)
  expect(await other.count('tie')).toBe(1)
  const list = await other.browser.get(paths.stakeholders(other.here))
  expect(list.text).toContain('=HYPERLINK(&quot;http://x&quot;)')
})

test('every line that does not fit is named with its reason, and nothing is half done', async () => {
  const { send, count } = await begun()
  const wrong = [
    'kind,name,helix,organisation,role,place,interest,website',
    'dragon,A,public,,,,,',
    'group,,public,,,,,',
    'group,B,fifth,,,,,',
    'person,C,public,Nobody knows,,,,',
    'group,D,public,,king,,,',
    'group,E,public,,,Atlantis,,',
    'group,F,public,,,,9,',
    'group,G,public,,,,,javascript:x',
    'group,H,public,,,,,',
    'group,h,public,,,,,',
  ].join('\n')
  const { status, text } = await send(wrong, go)
  expect(status).toBe(422)
  for (const part of [
    'Line 2: “dragon” does not fit in the column kind.',
    'Line 3: the name is missing.',
    'Line 4: “fifth” does not fit in the column helix.',
    'Line 5: the organisation “Nobody knows” is neither',
    'Line 6: “king” does not fit in the column role.',
    'Line 7: the lab has no place called “Atlantis”.',
    'Line 8: interest and influence are whole numbers',
    'Line 9: a web page begins with https://',
    'Line 11: h stands here a second time, first in line 10.',
  ]) {
    expect.soft(text).toContain(part)
  }
  expect(text).toContain('group,E,public,,,Atlantis,,')
  expect(await count('stakeholder')).toBe(0)
  expect((await send('a,b,c\n1,2,3')).text).toContain('missing: kind, name, helix')
  expect((await send('kind,name,helix\n')).text).toContain('no lines to take in')
  expect((await send('kind,name,helix\ngroup,"x,public')).text).toContain('not closed')
  expect((await send('')).status).toBe(422)
})

test('ties of a file name who is on the map, once, in order, and not themselves', async () => {
  const { send, count } = await begun()
  await send(entries, go)
  const wrong = [
    'from,to,kind,strength,since,until',
    'Town council,Nobody,funds,2,,',
    'Town council,town COUNCIL,funds,2,,',
    'Town council,Carers,marries,2,,',
    'Town council,Carers,funds,9,,',
    'Town council,Carers,funds,2,soon,',
    'Town council,Carers,funds,2,2024-02-01,2024-01-01',
    'Town council,Carers,funds,2,2099-01-01,',
    'Town council,Carers,informal,2,,',
    'Carers,Town council,informal,1,,',
  ].join('\n')
  const { text } = await send(wrong, go)
  for (const part of [
    'Line 2: nobody called “Nobody” is on the map.',
    'Line 3: Town council cannot be tied to itself.',
    'Line 4: “marries” does not fit',
    'Line 5: “9” does not fit in the column strength.',
    'Line 6: “soon” is no day',
    'Line 7: the last day lies before the first.',
    'Line 8: a day lies in the future.',
    'a second time, first in line 9.',
  ]) {
    expect.soft(text).toContain(part)
  }
  expect(await count('tie')).toBe(0)
})

test('a file that is too large is refused whole, and a name nearly the same waits for a person', async () => {
  const { send, count } = await begun()
  const many = Array.from({ length: 2001 }, (_, at) => `group,Number ${at},public`)
  expect((await send(['kind,name,helix', ...many].join('\n'), go)).text).toContain(
    'at most 2,000 lines',
  )
  const huge = `kind,name,helix\ngroup,${'x'.repeat(400_001)},public`
  const file = new File([huge], 'huge.csv')
  expect((await send('', { file, ...go })).text).toContain('too large')
  await send(entries, go)
  const near = 'kind,name,helix\norganisation,Town councill,public'
  const asked = await send(near, go)
  expect(asked.status).toBe(409)
  expect(asked.text).toContain('Town councill looks like Town council')
  expect(await count('stakeholder')).toBe(3)
  expect((await send(near, { ...go, another: 'yes' })).status).toBe(303)
})

test('the example files are taken in as they are; two copies at once are one import', async () => {
  const { send, here, browser, count } = await begun()
  const example = async (what: string) => (await browser.get(paths.example({ ...here, what }))).text
  const first = await example('stakeholders')
  const answers = await Promise.all([send(first, go), send(first, go)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect((await send(await example('ties'), go)).status).toBe(303)
  expect(await count('tie')).toBe(2)
  expect((await browser.get(paths.example({ ...here, what: 'constructor' }))).status).toBe(404)
})

test('whatever a file holds is either taken or told', () => {
  const known = {
    entries: [],
    places: [],
    roleWords: ['resident'],
    ties: new Set<string>(),
    today: '2026-11-22',
  }
  const cell = fc.oneof(
    fc.string({ maxLength: 10 }),
    fc.constantFrom('group', 'public', 'resident', '3', '"'),
  )
  const table = fc.array(fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(',')))
  fc.assert(
    fc.property(table, (lines) => {
      const read = readEntries(['kind,name,helix,role', ...lines].join('\n'), known)
      expect(read.entries.length + read.problems.length).toBeGreaterThan(0)
      const tied = readTies(['from,to,kind,strength', ...lines].join('\n'), known)
      expect(tied.ties).toEqual([])
    }),
  )
})
