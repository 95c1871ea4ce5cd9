import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runCommandLine } from '../src/cli/index.ts'
import { settingList } from '../src/platform/config.ts'
import { projectFolder, sourceFiles } from './architecture/sources.ts'
import {
  boldIn,
  commandsIn,
  linksIn,
  rowsIn,
  settingsIn,
  slugsIn,
} from './architecture/guide-words.ts'

const pages = sourceFiles(/^(?:docs\/.*|README|ARCHITECTURE|CONTRIBUTING|src\/.*\/README)(?:\.md)$/)
const guides = pages.filter(({ path }) => path.startsWith('docs/guides/'))
const host = guides.find(({ path }) => path.endsWith('/host.md'))!

let usages: string[] = []
beforeAll(async () => {
  const lines: string[] = []
  const out = (line: string) => void lines.push(...line.split('\n'))
  const noSite = () => Promise.reject(new Error('help needs no site'))
  await runCommandLine(['help'], noSite, { env: {}, out, problem: out })
  usages = lines.filter((line) => line.startsWith('  talkoo ')).map((line) => line.slice(9))
})

test('there are guides for the coordinator, the champion, the host, the trainer, the manager, the demo, readiness, lessons, who reads an opinion map, who owns a pilot and who funds one', () => {
  const names = [
    'champion',
    'champion-paper',
    'champion-voices',
    'coordinator',
    'coordinator-voices',
    'demo',
    'funder',
    'host',
    'lessons',
    'manager',
    'pilot-owner',
    'readiness',
    'reading-an-opinion-map',
    'trainer',
  ]
  expect(guides.map(({ path }) => path).toSorted()).toEqual(
    names.map((name) => `docs/guides/${name}.md`).toSorted(),
  )
})

test('the host guide lists every setting in the words of the program', () => {
  const meanings = Object.entries(settingList).map(([name, { meaning }]) => [
    `\`${name}\``,
    meaning,
  ])
  expect(rowsIn(host.text, 'Setting')).toEqual(meanings)
})

test('every setting that a page names is one', () => {
  const unknown = pages.flatMap(({ path, text }) =>
    settingsIn(text)
      .filter((name) => !(name in settingList))
      .map((name) => `${path}: ${name}`),
  )
  expect(unknown).toEqual([])
})

test('every command that a page names is one, with its options', () => {
  const named = pages.flatMap(({ path, text }) =>
    commandsIn(text).map((words) => ({ path, words })),
  )
  expect(named.length).toBeGreaterThan(8)
  expect(
    named.filter(({ words }) => !isUsed(words)).map(({ path, words }) => `${path}: ${words}`),
  ).toEqual([])
})

/** Whether a command of the help is meant: its name comes first, and its usage knows every option. */
function isUsed(words: string): boolean {
  const usage = usages.find((one) => `${words} `.startsWith(`${nameOf(one)} `))
  const options = words.match(/--[a-z-]+/g) ?? []
  return !!usage && options.every((option) => option === '--json' || usage.includes(option))
}

function nameOf(usage: string): string {
  return usage.replace(/ (?:--|<|\[).*$/, '')
}

test('every button and page that a guide names in bold stands in the program', () => {
  const texts = sourceFiles(/^src\/.*\/messages\/(?:[a-z-]+\.)?en\.json$/).flatMap(({ text }) =>
    Object.values(JSON.parse(text) as Record<string, string>),
  )
  const said = new Set(texts)
  const unsaid = guides.flatMap(({ path, text }) =>
    boldIn(text)
      .filter((words) => !said.has(words))
      .map((words) => `${path}: ${words}`),
  )
  expect(unsaid).toEqual([])
})

test('every link between the pages leads somewhere', () => {
  const broken = pages.flatMap(({ path, text }) =>
    linksIn(text)
      .filter((target) => !leadsSomewhere(path, target))
      .map((target) => `${path}: ${target}`),
  )
  expect(broken).toEqual([])
})

function leadsSomewhere(from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#')
  const path = file ? normalize(join(dirname(from), file)) : from
  if (!existsSync(join(projectFolder, path))) return false
  const page = pages.find((one) => one.path === path)
  return !anchor || !page || slugsIn(page.text).includes(anchor)
}

test('planted: what a page gets wrong is found', () => {
  const text =
    '# A day\nPress **Fly** ([away](gone.md#up)), then `npx talkoo fly --far`, with `TALKOO_WINGS`.'
  expect(boldIn(text)).toEqual(['Fly'])
  expect(linksIn(text).filter((target) => leadsSomewhere('docs/x.md', target))).toEqual([])
  expect(commandsIn(text).filter(isUsed)).toEqual([])
  expect(isUsed('backup --from x')).toBe(false)
  expect(settingsIn(text)).toEqual(['TALKOO_WINGS'])
  expect(slugsIn(text)).toEqual(['a-day'])
})
