import { expect, test } from 'vitest'
import { boundaryBreaches } from './boundaries.ts'
import { programFiles } from './sources.ts'

test('every module imports only what stands below it, through the front door', () => {
  const files = programFiles()
  expect(files.length).toBeGreaterThan(50)
  expect(boundaryBreaches(files)).toEqual([])
})

const people = 'src/modules/people/queries.ts'
const island = 'src/ui/islands/print.ts'

test.each([
  [
    'a module imports one above it',
    people,
    "import { x } from '../initiatives/index.ts'",
    'stands above people (level 4)',
  ],
  [
    'a module imports its neighbour',
    people,
    "import type { x } from '../thread/index.ts'",
    'stands beside people',
  ],
  [
    'ui imports a module',
    'src/ui/page.tsx',
    "import { x } from '../modules/people/index.ts'",
    'above ui',
  ],
  [
    'platform imports ui',
    'src/platform/parts.ts',
    "export * from '../ui/index.ts'",
    'above platform',
  ],
  [
    'an inner file of another module',
    'src/modules/labs/routes.tsx',
    "import { x } from '../people/queries.ts'",
    'through its index.ts',
  ],
  [
    'an inner file of ui',
    'src/modules/labs/routes.tsx',
    "import { x } from '../../ui/page.tsx'",
    'through its index.ts',
  ],
  ['a late import', people, "const m = await import('../home/index.ts')", 'above people'],
  ['a type fetched in passing', people, "type T = import('../home/index.ts').T", 'above people'],
  ['a computed import', people, 'const m = await import(name)', 'imports what it computes'],
  [
    'a manifest read by a module',
    'src/modules/labs/index.ts',
    "export * from './manifest.ts'",
    'only app.ts reads manifests',
  ],
  [
    'a demo world used by a module',
    people,
    "import { x } from '../../../seeds/index.ts'",
    'lies outside src',
  ],
  [
    'a folder nobody decided on',
    'src/modules/gadgets/index.ts',
    "import { x } from '../../shared/id.ts'",
    'not in the table',
  ],
  ['disk', people, "import { readFile } from 'node:fs/promises'", 'only platform touches'],
  ['network', people, "import { connect } from 'net'", 'only platform touches'],
  ['a database of one’s own', people, "import pg from 'pg'", 'only platform touches'],
  ['a transaction of one’s own', people, 'await db.transaction(work)', 'a transaction of its own'],
  ['fetch', people, 'const page = await fetch(address)', 'reaches for fetch'],
  [
    'the environment',
    people,
    'export const port = process.env.PORT',
    'reaches for the environment',
  ],
  ['the clock', people, 'const now = new Date()', 'reaches for the clock'],
  ['the clock without brackets', people, 'const now = new Date', 'reaches for the clock'],
  ['the clock as a number', people, 'const until = Date.now() + 5', 'reaches for the clock'],
  [
    'chance',
    'src/analysis/draw.ts',
    'export const lot = () => Math.random()',
    'reaches for chance',
  ],
  [
    'input or output in shared',
    'src/shared/id.ts',
    "import { randomBytes } from 'node:crypto'",
    'shared is pure',
  ],
  [
    'a page touched from a view',
    'src/modules/labs/views/lab.tsx',
    "document.title = 'x'",
    'browser code lives in islands',
  ],
  [
    'an island that needs a server',
    island,
    "import { hashOf } from '../../platform/ids.ts'",
    'only servers have',
  ],
])('planted: %s is found', (_, path, text, sentence) => {
  expect(boundaryBreaches([{ path, text }]).join('\n')).toContain(sentence)
})

test.each([
  [
    'a lower module through its door',
    'src/modules/labs/routes.tsx',
    "import { x } from '../people/index.ts'",
  ],
  ['platform file by file', people, "import { x } from '../../platform/ids.ts'"],
  ['a date made from a value', people, 'const at = new Date(row.at)'],
  ['manifests, by app.ts', 'src/app.ts', "import { people } from './modules/people/manifest.ts'"],
  ['the page, by an island', island, 'document.body.append(name)'],
  [
    'a variable that happens to be called document',
    people,
    'const document = read(); document.title',
  ],
])('allowed: %s', (_, path, text) => {
  expect(boundaryBreaches([{ path, text }])).toEqual([])
})
