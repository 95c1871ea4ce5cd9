import type { LocalText } from '../../../shared/language.ts'
import { mistakesIn, type TemplateMistake, type Vocabulary } from '../mistakes.ts'
import { ownTemplateSchema, type Template } from '../template.ts'
import { methodOf, type Draft } from './draft.ts'
import type { PartKind } from './parts.ts'

type Path = TemplateMistake['path']

/** Where a mistake is mended: a page of the editor, and the field on it. */
export type Place = { kind: 'method' | PartKind; phase: string; key: string; field: string }

/** Something to mend before a draft can be published; `about` is what the part is called. */
export type DraftMistake = {
  code: string
  values: Record<string, string>
  about: LocalText
  place: Place
}

/** All that keeps a draft from being published, in the order of the method. */
export function draftMistakes(draft: Draft, vocabulary: Vocabulary): DraftMistake[] {
  const method = methodOf(draft)
  const issues = ownTemplateSchema.safeParse(method).error?.issues ?? []
  const lacking = issues.map(({ path }) => mistakeAt(method, path, {}))
  const further = mistakesIn(method, vocabulary).map(({ path, code, values }) =>
    mistakeAt(method, path, values, code),
  )
  return onlyOnce([...lacking, ...further])
}

function mistakeAt(
  method: Template,
  path: Path,
  values: Record<string, string>,
  code?: string,
): DraftMistake {
  const { place, about } = placeOf(method, path)
  return { place, about, values, code: code ?? lackOf(place.field) }
}

/** The lacks that have a sentence of their own. */
const lacks = new Set([
  'phases',
  'activities',
  'evidence',
  'requirements',
  'name',
  'label',
  'purpose',
  'note',
  'sources',
  'objective',
  'sentence',
  'stages',
  'roles',
  'why',
  'steps',
  'minutes',
  'groupSize',
  'level',
  'materials',
  'writeDown',
  'accessible',
  'paper',
  'role',
  'min',
  'activity',
])

function lackOf(field: string): string {
  return lacks.has(field) ? `lacks-${field}` : 'lacks-other'
}

function placeOf(method: Template, path: Path): { place: Place; about: LocalText } {
  const [first, i, list, ...rest] = path
  const phase = first === 'phases' && typeof i === 'number' ? method.phases[i] : undefined
  const none = { phase: '', key: '' }
  if (!phase) {
    return { about: method.name, place: { kind: 'method', ...none, field: String(first) } }
  }
  const inPhase = (kind: PartKind, part: { key: string }, about: LocalText, field: string) => ({
    about,
    place: { kind, phase: phase.key, key: part.key, field },
  })
  const part = partAt(phase, list, rest)
  if (part) return inPhase(part.kind, part.found, part.about, fieldOf(part.inner))
  return inPhase('phase', phase, phase.name, fieldOf([list, ...rest].filter(isThere)))
}

type Phase = Template['phases'][number]

function partAt(phase: Phase, list: PropertyKey | undefined, rest: Path) {
  const [at, ...inner] = list === 'gate' ? rest.slice(1) : rest
  if (typeof at !== 'number') return null
  if (list === 'activities') {
    const found = phase.activities[at]!
    return { kind: 'activity' as const, found, about: found.name, inner }
  }
  if (list === 'evidence') {
    const found = phase.evidence[at]!
    return { kind: 'evidence' as const, found, about: found.name, inner }
  }
  if (list !== 'gate') return null
  const found = phase.gate.requirements[at]!
  return { kind: 'requirement' as const, found, about: found.label, inner }
}

/** What a part of a template is called in the editor's forms. */
const fields: Record<string, string> = { canonicalStages: 'stages' }

const wrappers = new Set(['help', 'gate', 'params'])

function fieldOf(path: Path): string {
  const field = String(path.find((step) => !wrappers.has(String(step))) ?? path[0] ?? '')
  return fields[field] ?? field
}

function isThere(step: PropertyKey | undefined): step is PropertyKey {
  return step !== undefined
}

function onlyOnce(mistakes: readonly DraftMistake[]): DraftMistake[] {
  const seen = new Set<string>()
  return mistakes.filter(({ code, place, values }) => {
    const name = JSON.stringify([code, place, values])
    return !seen.has(name) && seen.add(name)
  })
}
