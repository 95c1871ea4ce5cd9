import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareVersions } from '../../platform/data-files/index.ts'
import { readTextFiles } from '../../platform/files.ts'
import { isRole } from '../../shared/role.ts'
import { checkerParams, isKnownChecker } from './checkers.ts'
import { findPhase, listShipped, lookShipped, openMethods, roleName } from './library.ts'
import { loadMethods } from './load.ts'
import { mayBeOverridden } from './rules.ts'

const { templates } = await openMethods('methods')

test('the five steps and the four phases are there', () => {
  const found = new Map(listShipped().map(({ id, phases }) => [id, phases.length]))
  expect([found.get('improve-5'), found.get('sic-4')]).toEqual([5, 4])
})

test('the names of the five steps say that they are a reconstruction', () => {
  const improve = lookShipped('improve-5')!
  expect(improve.name.en).toContain('reconstructed')
  expect(improve.name.sv).toContain('rekonstruerat')
  expect(improve.note.en).toContain('reconstruction')
  expect(improve.phases.every(({ provenance }) => provenance === 'reconstructed')).toBe(true)
})

test('a method is found in the version that is named, and only there', () => {
  expect(lookShipped('improve-5', '0.1.0')?.id).toBe('improve-5')
  expect(lookShipped('improve-5', '9.9.9')).toBeNull()
  expect(lookShipped('no-such-method')).toBeNull()
  expect(compareVersions('0.10.0', '0.9.0')).toBeGreaterThan(0)
})

test('two versions of a method live side by side, and the newest is offered', async () => {
  const [checkers, roles] = await readTextFiles('methods', '.json')
  const files = await readTextFiles('methods/templates', '.json')
  const old = files.find(({ name }) => name.startsWith('improve-5@'))
  const text = old!.text.replace('"version": "0.1.0"', '"version": "0.10.0"')
  const loaded = loadMethods({
    roles: roles!,
    checkers: checkers!,
    templates: [old!, { ...old!, name: 'improve-5@0.10.0.json', text }],
  })
  expect(loaded).toMatchObject({
    ok: true,
    library: { templates: [{ version: '0.1.0' }, { version: '0.10.0' }] },
  })
})

describe.each(templates.map((template) => [template.id, template] as const))(
  '%s',
  (_, template) => {
    test.each(template.phases.map((phase) => [phase.key, phase] as const))(
      'the gate of %s is checked against live data and signed or decided by people where it can be',
      (_key, phase) => {
        const known = phase.gate.requirements.filter(({ checker }) => isKnownChecker(checker))
        expect(known.some(({ appliesTo }) => !appliesTo)).toBe(true)
        const people = [
          'sign-off',
          'group-decision',
          'core-team-complete',
          'role-present',
          'activity-done',
        ]
        expect(known.some(({ checker }) => people.includes(checker))).toBe(true)
      },
    )

    test('every text is there in Swedish', () => {
      const missing: string[] = []
      const look = (value: unknown, path: string) => {
        if (typeof value !== 'object' || value === null) return
        if ('en' in value && !('sv' in value)) missing.push(path)
        for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`)
      }
      look(template, template.id)
      expect(missing).toEqual([])
    })

    test('no role that does not exist yet is asked for at a gate', () => {
      const asked = template.phases.flatMap(({ gate }) =>
        gate.requirements.map(({ params }) => params.role),
      )
      expect(asked.filter((role) => role !== undefined && !isRole(role))).toEqual([])
    })

    test('answers to contributions are asked for at every gate, consent to stories where they are gathered', () => {
      for (const { gate, canonicalStages } of template.phases) {
        const rules = gate.requirements.map(({ rule }) => rule)
        expect(rules).toContain(3)
        if (canonicalStages.includes('DEFINE')) expect(rules).toContain(4)
      }
    })

    test('pilots have what they need before they start, and end in a decision', () => {
      if (!template.phases.some((phase) => phase.canonicalStages.includes('PILOT'))) return
      const rules = template.phases.flatMap(({ gate }) => gate.requirements)
      const checkers = (rule: number) =>
        new Set(rules.filter((r) => r.rule === rule).map(({ checker }) => checker))
      expect(checkers(2)).toEqual(new Set(['baseline-recorded', 'pilot-ready', 'pilot-consent']))
      expect(checkers(5)).toEqual(new Set(['exit-decision', 'pilot-feedback-sent']))
    })

    test('only consent can never be overridden', () => {
      const never = template.phases
        .flatMap(({ gate }) => gate.requirements)
        .filter((r) => !mayBeOverridden(r))
      for (const { checker } of never) expect(['pilot-consent', 'story-consent']).toContain(checker)
    })
  },
)

test('every checker that is offered or takes parameters stands in the list of names', async () => {
  const { checkers } = await openMethods('methods')
  expect(Object.keys(checkerParams).filter((name) => !checkers.has(name))).toEqual([])
  for (const { label } of checkers.values()) expect(Object.keys(label)).toEqual(['en', 'sv'])
})

test('every phase of the four-phase method asks for all its outputs', () => {
  const sic = lookShipped('sic-4')!
  for (const { key, evidence } of sic.phases) {
    const outputs = findPhase(sic, key).gate.requirements.find((r) => r.key === 'outputs')
    expect(outputs?.params).toEqual({ evidence: evidence.map((e) => e.key) })
  }
})

test('every role of the sources has a word, and every word a name in both languages', () => {
  const words = JSON.parse(readFileSync('methods/roles.json', 'utf8')) as {
    roles: { word: string; role: boolean; from: string[] }[]
  }
  const from = words.roles.flatMap((word) => word.from)
  expect(new Set(from).size).toBe(from.length)
  for (const { word } of words.roles) expect(Object.keys(roleName(word))).toEqual(['en', 'sv'])
})
