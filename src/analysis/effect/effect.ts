import { intervalOf, meanOf, minus, type Estimate, type Interval } from './means.ts'
import { between, shareOf } from './shares.ts'

/** One value that was found; `person` is a key that says nothing about who it is, or null. Shares are 0 or 1. */
export type Reading = {
  moment: 'before' | 'after'
  part: 'pilot' | 'comparison'
  person: string | null
  value: number
}

/** What one part looked like at one moment; null under `least` people: too few to be shown. Zero is shown. */
export type Side = { people: number | null; value: Interval | null }

/** From before to after; `people` are those it rests on, `paired` that they are the same ones both times. */
export type Change = Interval & { people: number; paired: boolean }

export type PartEffect = {
  before: Side
  after: Side
  change: Change | null
  /** People measured only once, who are left out of a change between the same people. */
  leftOut: boolean
}

/** Why there is no change to show. */
export type Lack = 'nobody' | 'no-before' | 'no-after' | 'too-few'

/** What a pilot came to by one indicator, never without an interval and the number of people. */
export type Effect = {
  pilot: PartEffect
  /** The group it is compared with; null where there is none. */
  comparison: PartEffect | null
  /** How much more the pilot changed than those it is compared with; null where that cannot be said. */
  net: Change | null
  lack: Lack | null
  /** Everybody changed by the same, so that the interval says nothing. */
  constant: boolean
}

type Unit = { person: string | null; value: number }
type Kind = 'means' | 'shares'
type Ask = { kind: Kind; least: number }

/**
 * Before and after, with the group it is compared with where there is one. People are the units: who was measured
 * more than once at one moment counts once, with the mean (of shares with the last answer). A reading without a key is
 * somebody of their own. The change is between the same people where at least `least` of them, and half of the smaller
 * side, were measured both times. `readings` come oldest first.
 */
export function effectOf(readings: readonly Reading[], { kind, least }: Ask): Effect {
  const of = (part: Reading['part'], moment: Reading['moment']) =>
    unitsOf(
      readings.filter((one) => one.part === part && one.moment === moment),
      kind,
    )
  const pilot = partOf(of('pilot', 'before'), of('pilot', 'after'), { kind, least })
  const compared = [of('comparison', 'before'), of('comparison', 'after')] as const
  const anybody = compared.some((side) => side.length > 0)
  const comparison = anybody ? partOf(...compared, { kind, least }) : null
  const change = pilot.shown.change
  return {
    pilot: pilot.shown,
    comparison: comparison?.shown ?? null,
    net: comparison ? netOf(pilot, comparison, kind) : null,
    lack: lackOf(of('pilot', 'before').length, of('pilot', 'after').length, change),
    constant: change !== null && change.low === change.high,
  }
}

function unitsOf(readings: readonly Reading[], kind: Kind): Unit[] {
  const named = Map.groupBy(
    readings.filter(({ person }) => person !== null),
    ({ person }) => person,
  )
  const nameless = readings.filter(({ person }) => person === null)
  const once = [...named].map(([person, own]) => {
    const values = own.map(({ value }) => value)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return { person, value: kind === 'shares' ? values.at(-1)! : mean }
  })
  return [...once, ...nameless.map(({ value }) => ({ person: null, value }))]
}

type Part = { shown: PartEffect; estimate: Estimate | null }

function partOf(before: readonly Unit[], after: readonly Unit[], { kind, least }: Ask): Part {
  const sides = { before: sideOf(before, { kind, least }), after: sideOf(after, { kind, least }) }
  const none = { ...sides, change: null, leftOut: false }
  if (before.length < least || after.length < least) return { shown: none, estimate: null }
  const then = new Map(before.flatMap(({ person, value }) => (person ? [[person, value]] : [])))
  const both = after.filter(({ person }) => person !== null && then.has(person))
  const smaller = Math.min(before.length, after.length)
  const paired = both.length >= least && both.length * 2 >= smaller
  const [from, to] = paired
    ? [both.map(({ person }) => then.get(person!)!), both.map(({ value }) => value)]
    : [before.map(({ value }) => value), after.map(({ value }) => value)]
  const estimate = paired
    ? meanOf(to.map((value, place) => value - from[place]!))
    : minus(meanOf(to), meanOf(from))
  const interval = kind === 'means' ? intervalOf(estimate) : between(shareIn(to), shareIn(from))
  const people = paired ? both.length : peopleIn(before, after)
  const leftOut = paired && both.length < Math.max(before.length, after.length)
  return { shown: { ...sides, change: { ...interval, people, paired }, leftOut }, estimate }
}

/** How many people two sides are together: who is in both counts once. */
function peopleIn(before: readonly Unit[], after: readonly Unit[]): number {
  const all = [...before, ...after]
  const named = new Set(all.flatMap(({ person }) => (person === null ? [] : [person])))
  return named.size + all.filter(({ person }) => person === null).length
}

function sideOf(units: readonly Unit[], { kind, least }: Ask): Side {
  if (units.length === 0) return { people: 0, value: null }
  if (units.length < least) return { people: null, value: null }
  const values = units.map(({ value }) => value)
  return {
    people: units.length,
    value: kind === 'shares' ? shareIn(values) : intervalOf(meanOf(values)),
  }
}

function shareIn(values: readonly number[]): Interval {
  return shareOf(values.filter((value) => value >= 0.5).length, values.length)
}

function netOf(pilot: Part, comparison: Part, kind: Kind): Change | null {
  const [own, other] = [pilot.shown.change, comparison.shown.change]
  if (!own || !other) return null
  const interval =
    kind === 'means'
      ? intervalOf(minus(pilot.estimate!, comparison.estimate!))
      : between(own, other)
  return {
    ...interval,
    people: own.people + other.people,
    paired: own.paired && other.paired,
  }
}

function lackOf(before: number, after: number, change: Change | null): Lack | null {
  if (change) return null
  if (before === 0 && after === 0) return 'nobody'
  if (before === 0) return 'no-before'
  return after === 0 ? 'no-after' : 'too-few'
}
