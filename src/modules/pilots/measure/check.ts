import { figure } from '../../../platform/input.ts'
import { dayPlus } from '../../../shared/day.ts'
import type { Part } from '../person/schema.ts'
import type { IndicatorId, IndicatorKind, Moment } from './schema.ts'

/** An observation as somebody typed it or a file says it. */
export type Typed = {
  code: string
  moment: Moment
  part: Part
  personKey: string | null
  onDay: string
  value: string
  /** The definition that a file says its line belongs to. */
  definition?: string
}

/** The same, as it is kept. */
export type Checked = Omit<Typed, 'value' | 'code' | 'definition'> & {
  indicatorId: IndicatorId
  version: number
  value: number
}

/** What an observation is held against. */
export type Known = {
  indicators: ReadonlyMap<
    string,
    {
      id: IndicatorId
      version: number
      kind: IndicatorKind
      least: number | null
      most: number | null
    }
  >
  /** The keys of those who take part, with their part. */
  keys: ReadonlyMap<string, Part>
  /** Those of them who agreed to the newest words. */
  agreed: ReadonlySet<string>
  retired: ReadonlySet<string>
  today: string
  startsOn: string
  endsBefore: string
  /** Values that are there, by `placeOf`. */
  there: ReadonlyMap<string, number>
  /** Values of nobody in particular, by `looseOf`. */
  loose: ReadonlySet<string>
  count: number
}

/** Why an observation cannot be kept: `code` ends the key of the sentence. */
export type Wrong = { code: WrongCode; values: Record<string, unknown> }
export type WrongCode =
  | 'unknown-indicator'
  | 'definition'
  | 'unknown-key'
  | 'key-left'
  | 'other-part'
  | 'not-agreed'
  | 'value'
  | 'range'
  | 'in-future'
  | 'before-window'
  | 'after-window'
  | 'differs'
  | 'there'

const yearDays = 366
const yesWords = ['1', 'yes', 'ja']
const noWords = ['0', 'no', 'nej']

/** What makes an observation of a person one and the same: under a new definition it is another one. */
export function placeOf({
  indicatorId,
  version,
  moment,
  personKey,
  onDay,
}: Omit<Checked, 'part' | 'value'>): string {
  return `${indicatorId} ${version} ${moment} ${personKey} ${onDay}`
}

/** What makes a value without a person look like one that came in before. */
export function looseOf({ part, value, ...one }: Checked): string {
  return `${placeOf({ ...one, personKey: null })} ${part} ${value}`
}

/** Holds an observation against what the pilot knows: it can be kept, or says why not. */
export function check(typed: Typed, known: Known): Checked | Wrong {
  const { code, moment, part, personKey, onDay } = typed
  const indicator = known.indicators.get(code.trim().toLowerCase())
  if (!indicator) return { code: 'unknown-indicator', values: { typed: code } }
  const { version } = indicator
  if (typed.definition && typed.definition !== String(version)) {
    return { code: 'definition', values: { typed: typed.definition, version } }
  }
  const person = wrongPerson(typed, known) ?? wrongDay(typed, known)
  if (person) return person
  const value = valueOf(typed.value, indicator.kind)
  if (value === undefined) return { code: 'value', values: { typed: typed.value } }
  const { least, most } = indicator
  if ((least !== null && value < least) || (most !== null && value > most)) {
    return { code: 'range', values: { typed: typed.value, least: least ?? '…', most: most ?? '…' } }
  }
  const checked = { indicatorId: indicator.id, version, value }
  const kept = { ...checked, moment, part, personKey, onDay }
  const there = personKey ? known.there.get(placeOf(kept)) : undefined
  if (there === undefined) return kept
  return { code: there === value ? 'there' : 'differs', values: { there } }
}

function wrongPerson({ personKey, part }: Typed, known: Known): Wrong | null {
  if (personKey === null) return null
  const values = { typed: personKey }
  if (known.retired.has(personKey)) return { code: 'key-left', values }
  const own = known.keys.get(personKey)
  if (!own) return { code: 'unknown-key', values }
  if (own !== part) return { code: 'other-part', values }
  return known.agreed.has(personKey) ? null : { code: 'not-agreed', values }
}

type Period = { startsOn: string; endsBefore: string }

/** The first and the last day for observations: before is the year up to the first day of the pilot, after is the pilot. */
export function windowsOf({ startsOn, endsBefore }: Period) {
  return {
    before: { from: dayPlus(startsOn, -yearDays), to: startsOn },
    after: { from: startsOn, to: dayPlus(endsBefore, -1) },
  }
}

function wrongDay({ moment, onDay }: Typed, known: Known): Wrong | null {
  if (onDay > known.today) return { code: 'in-future', values: { typed: onDay } }
  const { from, to } = windowsOf(known)[moment]
  if (onDay >= from && onDay <= to) return null
  return { code: `${moment}-window`, values: { typed: onDay, from, to } }
}

function valueOf(typed: string, kind: IndicatorKind): number | undefined {
  const plain = typed.trim().toLowerCase()
  if (kind === 'share') {
    if (yesWords.includes(plain)) return 1
    return noWords.includes(plain) ? 0 : undefined
  }
  const value = figure.safeParse(plain).data
  return kind === 'grade' && value !== undefined && !Number.isInteger(value) ? undefined : value
}
