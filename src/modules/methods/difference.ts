import { canonical } from '../../platform/facts.ts'
import type { LocalText } from '../../shared/language.ts'
import type { Template } from './template.ts'

/** One difference between two versions of a method; `phase` is where the part stands now, or stood last. */
export type Difference = {
  what: 'added' | 'removed' | 'renamed' | 'moved' | 'changed'
  kind: 'phase' | 'activity' | 'evidence' | 'requirement'
  name: LocalText
  before: LocalText | null
  phase: LocalText
}

type Part = {
  kind: Difference['kind']
  key: string
  name: LocalText
  phase: { key: string; name: LocalText }
  /** What a changed part says, its name apart. */
  body: unknown
}

/** What changed from one version of a method to another, part by part; parts are the same where their keys are. */
export function differencesOf(before: Template, after: Template): Difference[] {
  const old = new Map(partsOf(before).map((part) => [idOf(part), part]))
  const now = new Map(partsOf(after).map((part) => [idOf(part), part]))
  const shifted = shiftedIn([...old.values()], [...now.values()])
  const changes = [...now].flatMap(([id, part]): Difference[] => {
    const was = old.get(id)
    if (!was) return [differenceOf('added', part)]
    return [
      ...(same(was.name, part.name)
        ? []
        : [{ ...differenceOf('renamed', part), before: was.name }]),
      ...(was.phase.key !== part.phase.key || shifted.has(id)
        ? [{ ...differenceOf('moved', part), before: movedFrom(was, part) }]
        : []),
      ...(same(was.body, part.body) ? [] : [differenceOf('changed', part)]),
    ]
  })
  const gone = [...old].filter(([id]) => !now.has(id))
  return [...gone.map(([, part]) => differenceOf('removed', part)), ...changes]
}

function differenceOf(what: Difference['what'], { kind, name, phase }: Part): Difference {
  return { what, kind, name, before: null, phase: phase.name }
}

/** The phase it came from; none when it only changed places there. */
function movedFrom(was: Part, { phase }: Part): LocalText | null {
  return was.phase.key === phase.key ? null : was.phase.name
}

function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** A requirement belongs to its gate; activities and evidence may stand in another phase later. */
function idOf({ kind, key, phase }: Part): string {
  return kind === 'requirement' ? `${kind} ${phase.key} ${key}` : `${kind} ${key}`
}

function partsOf({ phases }: Template): Part[] {
  return phases.flatMap((phase): Part[] => {
    const { key, name, objective, activities, evidence, gate, roles, tools } = phase
    const here = { key, name }
    return [
      { kind: 'phase', key, name, phase: here, body: [objective, gate.sentence, roles, tools] },
      ...activities.map((one) => partOf('activity', one, here, [one.help, one.prerequisites])),
      ...evidence.map((one) => partOf('evidence', one, here, null)),
      ...gate.requirements.map((one) =>
        partOf('requirement', { key: one.key, name: one.label }, here, [one.checker, one.params]),
      ),
    ]
  })
}

function partOf(
  kind: Part['kind'],
  { key, name }: { key: string; name: LocalText },
  phase: Part['phase'],
  body: unknown,
): Part {
  return { kind, key, name, phase, body }
}

/** The phases and activities that stand in another order: the fewest whose move explains it. */
function shiftedIn(old: readonly Part[], now: readonly Part[]): Set<string> {
  const rows = [
    now.filter(({ kind }) => kind === 'phase'),
    ...Map.groupBy(
      now.filter(({ kind }) => kind === 'activity'),
      ({ phase }) => phase.key,
    ).values(),
  ]
  const ids = old.map(placeId)
  return new Set(
    rows.flatMap((row) => {
      const known = row.filter((part) => ids.includes(placeId(part)))
      const kept = longestRise(known.map((part) => ids.indexOf(placeId(part))))
      return known.filter((_, n) => !kept.has(n)).map(idOf)
    }),
  )
}

/** An activity that went to another phase has no order there to compare. */
function placeId(part: Part): string {
  return part.kind === 'phase' ? idOf(part) : `${idOf(part)} ${part.phase.key}`
}

/** The places of a longest rising row of numbers; quadratic, for lists of a few dozen. */
function longestRise(numbers: readonly number[]): Set<number> {
  const best: number[][] = []
  for (const [n, number] of numbers.entries()) {
    const before = best.filter((row) => numbers[row.at(-1)!]! < number)
    const longest = before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), [])
    best.push([...longest, n])
  }
  return new Set(best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []))
}
