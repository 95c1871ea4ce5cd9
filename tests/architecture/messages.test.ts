import { expect, test } from 'vitest'
import { unwordedFacts } from './fact-words.ts'
import { messageFile, textBreaches, type MessageFile } from './message-texts.ts'
import { usageBreaches } from './message-usage.ts'
import { programFiles, sourceFiles } from './sources.ts'

const written = sourceFiles(/^src\/.*\/messages\/[a-z.-]+\.json$/).map(messageFile)

test('every text stands in every language, with the same placeholders', () => {
  expect(written.length).toBeGreaterThan(4)
  expect(textBreaches(written)).toEqual([])
})

test('every text that is said is written, and every text that is written is said', () => {
  expect(usageBreaches(written, programFiles())).toEqual([])
})

test('Swedish pages have one word for a pilot', () => {
  const swedish = written.filter(({ language }) => language === 'sv')
  const said = swedish.flatMap(({ texts }) => Object.values(texts))
  // What stands in a file of observations, or for another text, is no word of a page.
  const others = said.filter((text) =>
    /\bpilot(en|er|erna)?\b/i.test(text.replace(/\{pilot\}|group är pilot/g, '')),
  )
  expect(others).toEqual([])
})

test('every fact that is recorded can be read in words', () => {
  expect(unwordedFacts(written, programFiles())).toEqual([])
})

test.each([
  ["ctx.record({ name: 'hall.opened', subject: id })"],
  ["ctx.record({ name: shut ? 'hall.shut' : 'hall.opened', subject: id })"],
  ["hallRoutes.post(paths.halls.pattern, { access: 'anyone', fact: 'hall.opened' }, handler)"],
])('planted: a fact without words is found in %s', (text) => {
  const found = unwordedFacts([], [{ path: 'src/modules/halls/commands.ts', text }])
  expect(found.join()).toContain('write audit.fact.hall-opened')
})

const folder = 'src/modules/halls/messages'
const both = (en: Record<string, string>, sv: Record<string, string>): MessageFile[] => [
  { path: `${folder}/en.json`, language: 'en', texts: en },
  { path: `${folder}/sv.json`, language: 'sv', texts: sv },
]

test.each([
  [
    'a missing text',
    { 'halls.a': 'A', 'halls.b': 'B' },
    { 'halls.a': 'A' },
    'sv.json lacks halls.b',
  ],
  [
    'a text too many',
    { 'halls.a': 'A' },
    { 'halls.a': 'A', 'halls.c': 'C' },
    'en.json lacks halls.c',
  ],
  [
    'another placeholder',
    { 'halls.a': 'By {name}' },
    { 'halls.a': 'Av {namn}' },
    'names [name] in one language and [namn] in another',
  ],
  [
    'a forgotten placeholder',
    { 'halls.a': 'By {name}' },
    { 'halls.a': 'Av någon' },
    'names [name] in one language and [] in another',
  ],
  [
    'a plural made plain',
    { 'halls.a': '{n, plural, one {1} other {{n}}}' },
    { 'halls.a': '{n}' },
    'n plural',
  ],
  [
    'a choice with other cases',
    { 'halls.a': '{x, select, hall {a} other {b}}' },
    { 'halls.a': '{x, select, sal {a} other {b}}' },
    'x select hall|other',
  ],
  [
    'a broken message',
    { 'halls.a': '{n, plural, one {1}' },
    { 'halls.a': 'x' },
    'is no ICU message',
  ],
  ['another module’s key', { 'rooms.a': 'A' }, { 'rooms.a': 'A' }, 'does not begin with halls.'],
])('planted: %s is found', (_, en, sv, sentence) => {
  expect(
    textBreaches(both(en as Record<string, string>, sv as Record<string, string>)).join('\n'),
  ).toContain(sentence)
})

test('planted: a language that is missing altogether is found', () => {
  expect(textBreaches(both({ 'halls.a': 'A' }, {}).slice(0, 1)).join('\n')).toContain(
    'sv.json is missing',
  )
})

const texts = { 'halls.title': 'Halls', 'halls.state.open': 'Open' }
const usage = (text: string) =>
  usageBreaches(both(texts, texts), [{ path: 'src/modules/halls/views/hall.tsx', text }]).join('\n')

test.each([
  ['a text nobody wrote', "t('halls.gone')", 'says halls.gone, which nobody wrote'],
  ['a text nobody says', "t('halls.title')", 'halls.state.open is written and nobody says it'],
  [
    'a text handed on that nobody wrote',
    "const pointer = { key: 'halls.opened' }",
    'hands on halls.opened',
  ],
  ['a template without a match', 't(`halls.mood.${x}`)', 'says halls.mood.…, and no key begins so'],
  ['a template without a fixed beginning', 't(`${x}.title`)', 'has no fixed beginning'],
  ['a template that could be any text of a module', 't(`halls.${x}`)', 'has no fixed beginning'],
  ['a sum', "t('halls.' + x)", 'has no fixed beginning'],
])('planted: %s is found', (_, text, sentence) => {
  expect(usage(text)).toContain(sentence)
})

test('allowed: keys as values, and templates with a fixed beginning', () => {
  expect(usage("const item = { label: 'halls.title' }; t(`halls.state.${state}`)")).toBe('')
})
