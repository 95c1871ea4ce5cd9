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
}

/** The same, as it is kept. */
export type Checked = Omit<Typed, 'value' | 'code'> & {
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
  count: number
}

/** Why an observation cannot be kept: `code` ends the key of the sentence. */
export type Wrong = { code: WrongCode; values: Record<string, unknown> }
export type WrongCode =
  | 'unknown-indicator'
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

/** What makes an observation of a person one and the same. */
export function placeOf({
  indicatorId,
  moment,
  personKey,
  onDay,
}: Pick<Checked, 'indicatorId' | 'moment' | 'personKey' | 'onDay'>): string {
  return `${indicatorId} ${moment} ${personKey} ${onDay}`
}

/** Holds an observation against what the pilot knows: it can be kept, or says why not. */
export function check(typed: Typed, known: Known): Checked | Wrong {
  const { code, moment, part, personKey, onDay } = typed
  const indicator = known.indicators.get(code.trim().toLowerCase())
  if (!indicator) return { code: 'unknown-indicator', values: { typed: code } }
  const person = wrongPerson(typed, known) ?? wrongDay(typed, known)
  if (person) return person
  const value = valueOf(typed.value, indicator.kind)
  if (value === undefined) return { code: 'value', values: { typed: typed.value } }
  const { least, most } = indicator
  if ((least !== null && value < least) || (most !== null && value > most)) {
    return { code: 'range', values: { typed: typed.value, least: least ?? '…', most: most ?? '…' } }
  }
  const checked = { indicatorId: indicator.id, version: indicator.version, value }
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

/** Before is the year up to the first day; after is the period itself. */
function wrongDay({ moment, onDay }: Typed, known: Known): Wrong | null {
  const { today, startsOn, endsBefore } = known
  if (onDay > today) return { code: 'in-future', values: { typed: onDay } }
  const earliest = dayPlus(startsOn, -yearDays)
  if (moment === 'before' && (onDay > startsOn || onDay < earliest)) {
    return { code: 'before-window', values: { typed: onDay, earliest, startsOn } }
  }
  if (moment === 'after' && (onDay < startsOn || onDay >= endsBefore)) {
    const lastDay = dayPlus(endsBefore, -1)
    return { code: 'after-window', values: { typed: onDay, startsOn, lastDay } }
  }
  return null
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
