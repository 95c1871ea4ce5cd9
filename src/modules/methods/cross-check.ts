import { repeatedKeys as repeated, type PathMistake } from '../../platform/data-files/index.ts'
import { evidenceKeys } from './checkers.ts'
import { lackingRules } from './rules.ts'
import type { RoleWord, Template, TemplatePhase } from './template.ts'

type Keyed = { key: string; path: PathMistake['path'] }

/** What a schema cannot see: names used twice, names that lead nowhere, rules left out. */
export function crossCheck(
  template: Template,
  words: ReadonlyMap<string, RoleWord>,
): PathMistake[] {
  const { phases } = template
  const activities = keysIn(phases, 'activities')
  const evidence = keysIn(phases, 'evidence')
  return [
    ...repeated(
      phases.map(({ key }, i) => ({ key, path: ['phases', i, 'key'] })),
      'phase',
    ),
    ...repeated(activities, 'activity'),
    ...repeated(evidence, 'evidence'),
    ...phases.flatMap((phase, i) => [
      ...repeated(requirementKeys(phase, i), 'requirement'),
      ...unknownWords(phase, i, words),
      ...danglingNames(
        phase,
        i,
        new Set(activities.map((a) => a.key)),
        new Set(evidence.map((e) => e.key)),
      ),
      ...lackingRules(phase).map((reason) => ({ path: ['phases', i, 'gate'], reason })),
    ]),
  ]
}

function keysIn(phases: readonly TemplatePhase[], list: 'activities' | 'evidence'): Keyed[] {
  return phases.flatMap((phase, i) =>
    phase[list].map(({ key }, j) => ({ key, path: ['phases', i, list, j, 'key'] })),
  )
}

function requirementKeys(phase: TemplatePhase, i: number): Keyed[] {
  return phase.gate.requirements.map(({ key }, j) => ({
    key,
    path: ['phases', i, 'gate', 'requirements', j, 'key'],
  }))
}

function unknownWords(
  phase: TemplatePhase,
  i: number,
  words: ReadonlyMap<string, RoleWord>,
): PathMistake[] {
  return phase.roles.flatMap((word, j) => {
    if (words.has(word)) return []
    const meant = [...words.values()].find(({ from }) => from.includes(word))
    const advice = meant ? `write "${meant.word}"` : 'the words are in roles.json'
    return [
      { path: ['phases', i, 'roles', j], reason: `The role "${word}" is not known: ${advice}.` },
    ]
  })
}

function danglingNames(
  phase: TemplatePhase,
  i: number,
  activities: ReadonlySet<string>,
  evidence: ReadonlySet<string>,
): PathMistake[] {
  return phase.gate.requirements.flatMap(({ checker, params }, j) => {
    const path = ['phases', i, 'gate', 'requirements', j, 'params']
    if (checker === 'evidence-present') {
      const unknown = evidenceKeys(params).filter((key) => !evidence.has(key))
      return unknown.map((key) => ({
        path: [...path, 'evidence'],
        reason: `No phase of this method expects the evidence "${key}".`,
      }))
    }
    if (checker !== 'activity-done' || activities.has(String(params.activity))) return []
    const reason = `No phase of this method has the activity "${String(params.activity)}".`
    return [{ path: [...path, 'activity'], reason }]
  })
}
