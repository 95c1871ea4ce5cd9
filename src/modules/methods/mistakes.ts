import type { PathMistake } from '../../platform/data-files/index.ts'
import { evidenceKeys } from './checkers.ts'
import { circlesOf, type Needing } from './prerequisites.ts'
import { lackingForPilots, lackingRules, type RuleLack } from './rules.ts'
import type { CheckerName, RoleWord, Template, TemplatePhase } from './template.ts'

/** The words a template may use: for who takes part, and for what a gate asks. */
export type Vocabulary = {
  words: ReadonlyMap<string, RoleWord>
  checkers: ReadonlyMap<string, CheckerName>
}
type Path = PathMistake['path']
type Code =
  | 'key-twice'
  | 'role-unknown'
  | 'checker-unknown'
  | 'evidence-unknown'
  | 'activity-unknown'
  | 'prerequisite-unknown'
  | 'prerequisite-circle'
  | RuleLack
  | 'pilot-rule-missing'

/** Something wrong in a template that its schema cannot see: where, what, and the names its sentence needs. */
export type TemplateMistake = { path: Path; code: Code; values: Record<string, string> }
type Keyed = Needing & { path: Path }

/** Names used twice, names that lead nowhere, prerequisites in a circle, rules left out. */
export function mistakesIn(template: Template, vocabulary: Vocabulary): TemplateMistake[] {
  const { phases } = template
  const places: Keyed[] = phases.map((phase, i) => ({ ...phase, path: ['phases', i] }))
  const activities = keysIn(phases, 'activities')
  const evidence = keysIn(phases, 'evidence')
  return [
    ...repeated(places, 'phase'),
    ...repeated(activities, 'activity'),
    ...repeated(evidence, 'evidence'),
    ...wrongPrerequisites(places, 'phase'),
    ...wrongPrerequisites(activities, 'activity'),
    ...lackingForPilots(phases).map((checker) => ({
      path: ['phases', firstPilot(phases), 'gate'],
      code: 'pilot-rule-missing' as const,
      values: { checker },
    })),
    ...phases.flatMap((phase, i) => [
      ...repeated(requirementsOf(phase, i), 'requirement'),
      ...unknownRoles(phase, i, vocabulary),
      ...unknownCheckers(phase, i, vocabulary),
      ...danglingNames(phase, i, keySet(activities), keySet(evidence)),
      ...lackingRules(phase).map((code) => ({ path: ['phases', i, 'gate'], code, values: {} })),
    ]),
  ]
}

function firstPilot(phases: readonly TemplatePhase[]): number {
  return phases.findIndex(({ canonicalStages }) => canonicalStages.includes('PILOT'))
}

function keySet(keyed: readonly Keyed[]): ReadonlySet<string> {
  return new Set(keyed.map(({ key }) => key))
}

function keysIn(phases: readonly TemplatePhase[], list: 'activities' | 'evidence'): Keyed[] {
  return phases.flatMap((phase, i) =>
    phase[list].map((one, j) => ({ ...one, path: ['phases', i, list, j] })),
  )
}

function requirementsOf(phase: TemplatePhase, i: number): Keyed[] {
  return phase.gate.requirements.map(({ key }, j) => ({
    key,
    path: ['phases', i, 'gate', 'requirements', j],
  }))
}

/** A key that an earlier one of the same list already has; keys name things for good. */
function repeated(keyed: readonly Keyed[], what: string): TemplateMistake[] {
  const seen = new Set<string>()
  return keyed.flatMap(({ key, path }) => {
    if (!seen.has(key)) return (seen.add(key), [])
    return [{ path: [...path, 'key'], code: 'key-twice' as const, values: { key, what } }]
  })
}

function wrongPrerequisites(keyed: readonly Keyed[], what: string): TemplateMistake[] {
  const known = keySet(keyed)
  const unknown = keyed.flatMap(({ prerequisites = [], path }) =>
    prerequisites.flatMap((key, n) =>
      known.has(key)
        ? []
        : [
            {
              path: [...path, 'prerequisites', n],
              code: 'prerequisite-unknown' as const,
              values: { key, what },
            },
          ],
    ),
  )
  const circles = circlesOf(keyed).map(({ keys, place, need }) => ({
    path: [...keyed[place]!.path, 'prerequisites', need],
    code: 'prerequisite-circle' as const,
    values: { keys: keys.join(', '), what },
  }))
  return [...unknown, ...circles]
}

function unknownRoles(phase: TemplatePhase, i: number, { words }: Vocabulary): TemplateMistake[] {
  return phase.roles.flatMap((role, j) => {
    if (words.has(role)) return []
    const meant = [...words.values()].find(({ from }) => from.includes(role))?.word ?? ''
    return [
      { path: ['phases', i, 'roles', j], code: 'role-unknown' as const, values: { role, meant } },
    ]
  })
}

function unknownCheckers(
  phase: TemplatePhase,
  i: number,
  { checkers }: Vocabulary,
): TemplateMistake[] {
  return phase.gate.requirements.flatMap(({ checker }, j) =>
    checkers.has(checker)
      ? []
      : [
          {
            path: ['phases', i, 'gate', 'requirements', j, 'checker'],
            code: 'checker-unknown' as const,
            values: { checker },
          },
        ],
  )
}

function danglingNames(
  phase: TemplatePhase,
  i: number,
  activities: ReadonlySet<string>,
  evidence: ReadonlySet<string>,
): TemplateMistake[] {
  return phase.gate.requirements.flatMap(({ checker, params }, j): TemplateMistake[] => {
    const path = ['phases', i, 'gate', 'requirements', j, 'params']
    if (checker === 'evidence-present') {
      const unknown = evidenceKeys(params).filter((key) => !evidence.has(key))
      return unknown.map((key) => ({
        path: [...path, 'evidence'],
        code: 'evidence-unknown',
        values: { key },
      }))
    }
    const key = String(params.activity)
    if (checker !== 'activity-done' || activities.has(key)) return []
    return [{ path: [...path, 'activity'], code: 'activity-unknown', values: { key } }]
  })
}
