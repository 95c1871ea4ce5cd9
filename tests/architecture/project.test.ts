import { expect, test } from 'vitest'
import { habitBreaches } from './project-rules.ts'
import { sourceFiles } from './sources.ts'

test('the whole repository keeps the habits of the house', () => {
  const files = sourceFiles(/\.(?:tsx?|m?js|css|sql|json|md)$/)
  expect(habitBreaches(files)).toEqual([])
})

const view = 'src/modules/halls/views/hall.tsx'
const plain = 'src/modules/halls/queries.ts'

test.each([
  ['a file that is too long', plain, 'x\n'.repeat(301), 'has 301 lines'],
  ['a drawer for everything', 'src/modules/halls/utils/dates.ts', '', 'behind the name utils'],
  ['a file for everything', 'src/platform/helpers.ts', '', 'behind the name helpers'],
  ['a folder for everything', 'src/common/index.ts', '', 'behind the name common'],
  ['a name in another case', 'src/modules/halls/hallPage.tsx', '', 'kebab-case'],
  ['a default export', plain, 'export default function hall() {}', 'default export'],
  ['a class', plain, 'export class HallManager {}', 'a class HallManager'],
  ['a class that extends one', plain, 'class Hall extends Room {}', 'a class Hall'],
  ['an enum', plain, 'export const enum Mood { Good }', 'an enum'],
  ['a test that runs alone', 'src/a.test.ts', "test.only('x', () => {})", '.only'],
  ['a test that never runs', 'tests/a.test.ts', "test.skip('x', () => {})", '.skip'],
  ['a promise', plain, '// TODO: later', 'puts something off'],
  ['an inline style', view, '<p style="color: red">', 'inline style'],
  ['an inline style as an object', view, '<p style={{ color }}>', 'inline style'],
  ['an inline script', view, '<a onclick="go()">', 'inline script'],
  ['raw markup', view, '<p dangerouslySetInnerHTML={{ __html: text }} />', 'raw markup'],
  ['a script in the page', view, '<script>{text}</script>', 'without an address'],
  ['a word to the console', plain, 'console.log(person)', 'writes to the console'],
  ['a silenced checker', plain, '// @ts-ignore', 'silences the type checker'],
])('planted: %s is found', (_, path, text, sentence) => {
  expect(habitBreaches([{ path, text }]).join('\n')).toContain(sentence)
})

test.each([
  ['an error of one’s own', plain, 'export class NotFound extends Error {}'],
  ['300 lines', plain, 'x\n'.repeat(300)],
  ['a script with an address', view, '<script src={address} type="module"></script>'],
  ['the words in a comment', plain, '/** No class here, no export default. */'],
])('allowed: %s', (_, path, text) => {
  expect(habitBreaches([{ path, text }])).toEqual([])
})
