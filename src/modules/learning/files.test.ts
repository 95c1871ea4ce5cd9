import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readTextFiles } from '../../platform/files.ts'
import { languages } from '../../shared/language.ts'
import { findPath, listPaths, openLearning, storytelling } from './library.ts'

const files = await readTextFiles('methods/learning', '.json')
const file = files.find(({ name }) => name.startsWith(storytelling))
const folder = await mkdtemp(join(tmpdir(), 'learning-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
await mkdir(join(folder, 'learning'))

/** Opens the real file with one thing in it spoiled, and tells the line it was spoiled on. */
async function spoiled(what: string, mistake: string, name = file!.name) {
  const { text } = file!
  const at = text.indexOf(what)
  if (at < 0) throw new Error(`nothing to spoil: ${what}`)
  await rm(join(folder, 'learning'), { recursive: true })
  await mkdir(join(folder, 'learning'))
  await writeFile(join(folder, 'learning', name), text.replace(what, mistake))
  const told = await openLearning(folder).then(
    () => '',
    (error: Error) => error.message,
  )
  return { told, line: text.slice(0, at).split('\n').length }
}

test.each<[string, string, string, string]>([
  ['a key used twice', '"key": "consent"', '"key": "why-stories"', 'used by another module.'],
  ['a question without a right answer', '"right": true', '"right": false', 'here none is.'],
  ['a name nobody knows', '"minutes": 15', '"hours": 15', '"hours" is not known here.'],
  ['a time that is no time', '"minutes": 15', '"minutes": "long"', '"minutes" must be a number.'],
  ['a comma left out', '"minutes": 15,', '"minutes": 15', ', or } is missing'],
  ['an empty text', '"en": "Why stories"', '"en": ""', 'The text is empty.'],
  [
    'a text without Swedish',
    '"sv": "Varför berättelser"',
    '"en": "Why"',
    '"en" is written twice here.',
  ],
])('%s stops the start with file, line and reason', async (_, what, mistake, reason) => {
  const { told, line } = await spoiled(what, mistake)
  expect(told).toContain('The learning paths cannot be used:')
  expect(told).toContain(reason)
  const lines = told.split('\n').filter((one) => one.includes('.json:'))
  const near = lines.some((one) => {
    const [, number] = /\.json:(\d+): /.exec(one)!
    return Math.abs(Number(number) - line) <= 20
  })
  expect(near).toBe(true)
})

test('a path with a Swedish name has everything in Swedish', async () => {
  const { told } = await spoiled(', "sv": "Varför berättelser"', '')
  expect(told).toMatch(/\.json:\d+: "sv" is missing, and the path has a name in it\./)
})

test('a file is called after its id and version', async () => {
  const { told } = await spoiled('"version": "0.1.0"', '"version": "0.2.0"')
  expect(told).toContain('must be named responsible-storytelling@0.2.0.json')
})

test('of two versions the newer one is learned', async () => {
  const name = 'responsible-storytelling@0.10.0.json'
  const { told } = await spoiled('"version": "0.1.0"', '"version": "0.10.0"', name)
  await writeFile(join(folder, 'learning', file!.name), file!.text)
  await openLearning(folder)
  expect(told).toBe('')
  expect(listPaths().map(({ version }) => version)).toEqual(['0.10.0'])
})

test('the path for gathering stories is there', async () => {
  await openLearning('methods')
  expect(findPath(storytelling).modules.map(({ key }) => key)).toEqual([
    'why-stories',
    'consent',
    'asking',
    'distress',
    'writing-down',
    'giving-back',
  ])
})

test('every module of every path is a plain portion in both languages', async () => {
  await openLearning('methods')
  expect(listPaths()).toHaveLength(files.length)
  const modules = listPaths().flatMap((path) =>
    path.modules.map((module) => ({ at: `${path.id}/${module.key}`, ...module })),
  )
  for (const { at, text, practice, questions } of modules) {
    for (const language of languages) {
      const count = text[language]!.split(/\s+/).length
      expect([at, language, count, count >= 180 && count <= 500]).toEqual([
        at,
        language,
        count,
        true,
      ])
      const paragraphs = [text, practice].map((one) => one[language]!.split('\n\n').length)
      const english = [text, practice].map((one) => one.en!.split('\n\n').length)
      expect([at, language, paragraphs]).toEqual([at, language, english])
    }
    expect([at, [2, 3, 4].includes(questions.length)]).toEqual([at, true])
  }
})

test('the right answer does not give itself away by where it stands', async () => {
  await openLearning('methods')
  for (const { id, modules } of listPaths()) {
    const places = modules.flatMap(({ questions }) =>
      questions.map(({ answers }) => answers.findIndex(({ right }) => right)),
    )
    expect([id, new Set(places).size]).toEqual([id, 3])
  }
})
