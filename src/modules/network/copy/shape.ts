import type { LocalText } from '../../../shared/language.ts'
import type { Profession } from '../../champions/index.ts'
import type { CanonicalStage } from '../../methods/index.ts'
import type { SharedPilot } from '../../pilots/index.ts'
import type { VoiceChannel } from '../../voices/index.ts'

/** A stretch of time, half-open; without an end it still runs. */
export type Spell = { from: string; until: string | null }

/** A phase as the copy holds it. */
export type CopiedPhase = {
  name: LocalText
  stages: CanonicalStage[]
  state: 'later' | 'open' | 'closed'
  spells: Spell[]
}

/** A count of people as it may be read by everyone: `hidden` is fewer than ten, or would tell of fewer. */
export type Shown = number | 'hidden'

/** How many champions a lab has; `total` is null and a profession is missing where the number is hidden. */
export type ChampionFigures = {
  total: number | null
  professions: Partial<Record<Profession, number>>
}

/** The shared indicators of one initiative, as they may be published. */
export type Figures = {
  people: Shown
  ways: Record<VoiceChannel, Shown>
  opinionVoters: Shown
  received: Shown
  answered: Shown
  /** Null where nothing is answered, or too little. */
  medianDays: number | null
  decisions: number
  decisionsOnEvidence: number
  gatesPassed: number
  gatesAtOnce: number
}

type Indicator = NonNullable<SharedPilot['indicator']>

/** What a pilot came to, as it may be published. */
export type PilotFigures = {
  people: Shown
  /** In minor units; null where nothing was spent, hidden where few were reached. */
  perHead: { minor: number; lowMinor: number; highMinor: number } | 'hidden' | null
  currency: SharedPilot['currency']
  /** The first indicator with its interval and how many people it rests on; null where nothing is known or decided yet. */
  effect:
    | (Pick<Indicator, 'name' | 'kind' | 'unit' | 'direction'> & {
        value: number
        low: number
        high: number
        people: number
      })
    | 'hidden'
    | null
}
