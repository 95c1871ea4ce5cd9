import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { describeMistakes } from '../../platform/data-files/index.ts'
import { readTextFiles } from '../../platform/files.ts'
import { openMethods } from './library.ts'
import { loadMethods } from './load.ts'

const [checkers, roles] = await readTextFiles('methods', '.json')
const templates = await readTextFiles('methods/templates', '.json')
const improve = templates.find(({ name }) => name.startsWith('improve-5@'))

/** Plants one mistake in the real file, and tells the line it was planted on. */
function planted(what: string | RegExp, mistake: string): { told: string[]; line: number } {
  const { text } = improve!
  const at = typeof what === 'string' ? text.indexOf(what) : text.search(what)
  if (at < 0) throw new Error(`nothing to spoil: ${String(what)}`)
  const spoiled = text.slice(0, at) + text.slice(at).replace(what, mistake)
  const loaded = loadMethods({
    roles: roles!,
    checkers: checkers!,
    templates: [{ ...improve!, text: spoiled }],
  })
  const told = loaded.ok ? [] : describeMistakes(loaded.mistakes).split('\n')
  return { told, line: text.slice(0, at).split('\n').length }
}

const path = 'methods/templates/improve-5@0.1.0.json'

test.each<[string, string | RegExp, string, string]>([
  [
    'an unknown checker parameter',
    '"params": { "role": "champion", "min": 1 }',
    '"params": { "role": "champion", "max": 1 }',
    '"max" is not known here.',
  ],
  [
    'a parameter of the wrong kind',
    '"role": "champion", "min": 1',
    '"role": "champion", "min": "one"',
    '"min" must be a number.',
  ],
  [
    'a role no one can hold',
    '"role": "champion", "min"',
    '"role": "chieftain", "min"',
    '"chieftain" is not one of coordinator, champion',
  ],
  [
    'an unknown factor',
    '"factors": ["distance", "staffing", "cost-per-head", "access"]',
    '"factors": ["distance", "weather"]',
    '"weather" is not one of distance',
  ],
  [
    'a word for a role that is not listed',
    '"informal-carer"',
    '"carer"',
    'The role "carer" is not known: the words are in roles.json.',
  ],
  [
    'the name of a role in the source',
    '"roles": ["coordinator"',
    '"roles": ["labCoordinator"',
    'write "coordinator"',
  ],
  [
    'an unknown stage',
    '"canonicalStages": ["DEFINE"]',
    '"canonicalStages": ["DEFINED"]',
    '"DEFINED" is not one of PREPARE',
  ],
  [
    'an activity key used twice',
    '"key": "agree-charter"',
    '"key": "map-stakeholders"',
    'The key "map-stakeholders" is already used by another activity.',
  ],
  [
    'a phase key used twice',
    '"key": "adapt"',
    '"key": "ecosystem"',
    'The key "ecosystem" is already used by another phase.',
  ],
  [
    'a key with a space',
    '"key": "pilot"',
    '"key": "the pilot"',
    '"key": Write small letters, figures and - only.',
  ],
  [
    'evidence nobody expects',
    '"evidence": ["feedback-sent"]',
    '"evidence": ["feedback-send"]',
    'No phase of this method expects the evidence "feedback-send".',
  ],
  [
    'an activity that is not there',
    '"activity": "train-and-pair"',
    '"activity": "train"',
    'No phase of this method has the activity "train".',
  ],
  ['a field nobody knows', '"ordering":', '"order": 1, "ordering":', '"order" is not known here.'],
  ['a name written twice', '"kind":', '"id": "x", "kind":', '"id" is written twice here.'],
  [
    'an ordering nobody knows',
    '"sequential-with-return"',
    '"zigzag"',
    '"zigzag" is not one of sequential',
  ],
  ['a version that is no version', '"0.1.0"', '"one"', '"version": Write three numbers with dots'],
  ['a rule that does not exist', '"rule": 4', '"rule": 6', '6 is not one of 1, 2, 3, 4, 5.'],
  ['a text that is a number', /"en": "Lab charter"/, '"en": 7', '"en" must be a text.'],
  ['a comma left out', '"kind": "process",', '"kind": "process"', ', or } is missing'],
])('%s is told with file, line and reason', (_, what, mistake, reason) => {
  const { told, line } = planted(what, mistake)
  expect(
    told.some((one) => one.startsWith(`${path}:${line}: `) && one.includes(reason)),
    told.join('\n'),
  ).toBe(true)
})

test('a text without English is told', () => {
  const { told, line } = planted('{ "en": "Lab charter", ', '{ ')
  expect(told).toEqual([`${path}:${line}: The English text ("en") is missing.`])
})

test('a language nobody knows is told', () => {
  const { told, line } = planted('{ "en": "Lab charter", ', '{ "en": "Lab charter", "xx": "?", ')
  expect(told).toHaveLength(1)
  expect(told[0]).toContain(`${path}:${line}: "xx" is not known here.`)
})

test('a gate without requirements is told', () => {
  const { text } = improve!
  const parsed = JSON.parse(text) as { phases: { gate: { requirements: unknown[] } }[] }
  parsed.phases[2]!.gate.requirements = []
  const spoiled = JSON.stringify(parsed, null, 2)
  const loaded = loadMethods({
    roles: roles!,
    checkers: checkers!,
    templates: [{ ...improve!, text: spoiled }],
  })
  const line = spoiled.split('\n').findIndex((one) => one.includes('"requirements": []')) + 1
  expect(loaded).toEqual({
    ok: false,
    mistakes: [{ file: path, line, reason: 'A gate needs at least one requirement.' }],
  })
})

test('a gate that leaves out a rule for all methods is told', () => {
  const { told } = planted('"rule": 3', '"rule": 2')
  expect(told.join()).toContain('Rule 3 is missing')
  expect(
    planted('"checker": "outreach-documented"', '"checker": "something-else"').told.join(),
  ).toContain('Rule 1 is missing')
})

test('a checker that nobody offers yet is no mistake, one that is in no list is', () => {
  const spoil = (checker: string) =>
    planted('"checker": "reach-compared"', `"checker": "${checker}"`)
  expect(spoil('ideas-owned').told).toEqual([])
  const { told, line } = spoil('weather-was-fine')
  expect(told).toEqual([
    `${path}:${line}: The checker "weather-was-fine" is not known: the names are in checkers.json.`,
  ])
})

test('prerequisites that go in a circle are told once, with the keys they go through', () => {
  const needs = (key: string, before: string) => `"key": "${key}", "prerequisites": ["${before}"]`
  const [first, second] = ['map-stakeholders', 'agree-charter']
  const text = improve!.text
    .replace(`"key": "${first}"`, needs(first, second))
    .replace(`"key": "${second}"`, needs(second, first))
  const loaded = loadMethods({
    roles: roles!,
    checkers: checkers!,
    templates: [{ ...improve!, text }],
  })
  const line = text.slice(0, text.indexOf(needs(second, first))).split('\n').length
  expect(loaded.ok ? [] : describeMistakes(loaded.mistakes).split('\n')).toEqual([
    `${path}:${line}: The prerequisites go in a circle: ${first}, ${second}, ${first}.`,
  ])
})

test('a phase that needs itself, and a prerequisite that is not there, are told', () => {
  const spoil = (before: string) =>
    planted('"key": "adapt"', `"key": "adapt", "prerequisites": ["${before}"]`)
  const own = spoil('adapt')
  expect(own.told).toEqual([`${path}:${own.line}: The prerequisites go in a circle: adapt, adapt.`])
  const unknown = spoil('adopt')
  expect(unknown.told).toEqual([
    `${path}:${unknown.line}: No phase of this method is called "adopt".`,
  ])
  expect(spoil('ecosystem').told).toEqual([])
})

test.each<[string, string | RegExp, string, string]>([
  [
    'a group whose smallest is larger than its largest',
    /"groupSize": \{[^}]*\}/,
    '"groupSize": { "min": 9, "max": 4 }',
    'The smallest group is larger than the largest.',
  ],
  ['a time that is no time', /"minutes": \d+/, '"minutes": 2', '"minutes": '],
  [
    'a level nobody knows',
    '"level": "anyone"',
    '"level": "wizard"',
    '"wizard" is not one of anyone',
  ],
  ['no material at all', /"materials": \[[^\]]*\]/, '"materials": []', '"materials": '],
])('%s in the help of an activity is told', (_, what, mistake, reason) => {
  const { told, line } = planted(what, mistake)
  expect(told).toHaveLength(1)
  expect(told[0]).toContain(`${path}:${line}: `)
  expect(told[0]).toContain(reason)
})

test('what another module says its checker is asked with is held against the files', () => {
  const asked = z.strictObject({ helices: z.array(z.enum(['public', 'community'])) })
  const params = new Map([['helices-active', asked]])
  const loaded = loadMethods({
    roles: roles!,
    checkers: checkers!,
    templates: [improve!],
    params,
  })
  const at = improve!.text.split('\n').findIndex((line) => line.includes('"helices":')) + 1
  const told = loaded.ok ? [] : describeMistakes(loaded.mistakes).split('\n')
  expect(told).toEqual([
    `${path}:${at}: "business" is not one of public, community.`,
    `${path}:${at}: "research" is not one of public, community.`,
  ])
})

test('a file named after another version is told', () => {
  const loaded = loadMethods({
    roles: roles!,
    checkers: checkers!,
    templates: [{ ...improve!, name: 'improve-5.json' }],
  })
  expect(loaded).toMatchObject({ ok: false, mistakes: [{ line: 2 }] })
})

test('the words for roles must be the roles there are', () => {
  const text = roles!.text.replace('"word": "observer"', '"word": "onlooker"')
  const loaded = loadMethods({ roles: { ...roles!, text }, checkers: checkers!, templates: [] })
  expect(loaded.ok ? '' : describeMistakes(loaded.mistakes)).toMatch(
    /methods\/roles\.json:\d+: "onlooker" is not a role in Talkoo\.|The role "observer" is missing/,
  )
})

test('a mistake stops the start, and all mistakes are told at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'methods-'))
  await mkdir(join(folder, 'templates'))
  await writeFile(join(folder, 'roles.json'), roles!.text)
  await writeFile(join(folder, 'checkers.json'), checkers!.text)
  await writeFile(join(folder, 'templates', 'a@1.0.0.json'), '{\n')
  await writeFile(join(folder, 'templates', 'b@1.0.0.json'), '[]')
  await expect(openMethods(folder)).rejects.toThrow(/a@1\.0\.0\.json:2: [^]*b@1\.0\.0\.json:1: /)
  await rm(folder, { recursive: true })
})
