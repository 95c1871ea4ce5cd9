import type { LocalText } from '../../src/shared/language.ts'
import type { Helix } from '../../src/shared/helix.ts'

type Value = number | 'yes' | 'no'
/** A pilot of the demo, told by days before today; every name, word and figure is invented. */
export type PilotStory = {
  lab: string
  title: LocalText
  tried: LocalText
  owner: string
  where: string
  /** Its first day, so many days ago; negative, so many days ahead. */
  days: number
  lasts: number
  currency: string
  budget: string
  /** Why it was called off before it began. */
  offBecause?: string
  begun?: {
    people: readonly (readonly [who: string, sector: Helix])[]
    consent: LocalText
    criteria: LocalText
    indicator: Record<string, unknown>
    before: readonly Value[]
    after: readonly Value[]
    reached: number
    cost: string
    exit?: {
      outcome: string
      judgement: 'met' | 'not-met' | 'unknown'
      words: string
      reasons: LocalText
      power: string
    }
    /** What everybody was told, where it is closed. */
    closed?: LocalText
  }
}

/** What people of these pilots agree to. */
export const consent = {
  en: 'I take part in this trial of the lab. I can stop whenever I want. What is measured does not carry my name.',
  sv: 'Jag är med i labbets försök. Jag kan sluta när jag vill. Det som mäts bär inte mitt namn.',
}
/** Cards with so many yes and so many no. */
export const shares = (yes: number, no: number): Value[] => [
  ...Array.from({ length: yes }, () => 'yes' as const),
  ...Array.from({ length: no }, () => 'no' as const),
]
