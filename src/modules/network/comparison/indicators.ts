import type { Figures, Shown } from '../copy/shape.ts'
import { voiceChannels, type VoiceChannel } from '../../voices/index.ts'

/** The shared indicators in the order they are read. */
export const indicators = [
  'people',
  'ways',
  'away-from-web',
  'opinion-voters',
  'answered',
  'median-days',
  'decisions',
  'gates',
] as const
export type Indicator = (typeof indicators)[number]

/** One figure as a page says it: the key of a sentence with its values, or that it is hidden or not measured yet. */
export type Said =
  | { key: string; values: Record<string, number> }
  | { ways: { channel: VoiceChannel; count: number }[]; others: boolean }
  | 'hidden'
  | 'unmeasured'

const sayers: Record<Indicator, (figures: Figures) => Said> = {
  people: ({ people }) => counted('people', people),
  ways: ({ people, ways }) => {
    if (people === 0) return 'unmeasured'
    const counts = voiceChannels.map((channel) => ({ channel, count: ways[channel] }))
    const shown = counts.flatMap(({ channel, count }) =>
      count === 'hidden' || count === 0 ? [] : [{ channel, count }],
    )
    if (people === 'hidden' || shown.length === 0) return 'hidden'
    return { ways: shown, others: counts.some(({ count }) => count === 'hidden') }
  },
  'away-from-web': ({ people, ways: { paper, phone } }) => {
    if (people === 0) return 'unmeasured'
    // Worked out from what is shown alone, so that it gives no hidden number away.
    if (people === 'hidden' || paper === 'hidden' || phone === 'hidden') return 'hidden'
    return share('away-from-web', paper + phone, people)
  },
  'opinion-voters': ({ opinionVoters }) => counted('opinion-voters', opinionVoters),
  answered: ({ received, answered }) => {
    if (received === 0) return 'unmeasured'
    if (received === 'hidden' || answered === 'hidden') return 'hidden'
    return share('answered', answered, received)
  },
  'median-days': ({ answered, medianDays }) => {
    if (answered === 'hidden') return 'hidden'
    if (medianDays === null) return 'unmeasured'
    return { key: 'network.indicator.median-days.said', values: { days: medianDays } }
  },
  decisions: ({ decisions, decisionsOnEvidence }) =>
    decisions === 0 ? 'unmeasured' : share('decisions', decisionsOnEvidence, decisions),
  gates: ({ gatesPassed, gatesAtOnce }) => {
    if (gatesPassed === 0) return 'unmeasured'
    const values = { atOnce: gatesAtOnce, later: gatesPassed - gatesAtOnce }
    return { key: 'network.indicator.gates.said', values }
  },
}

/** What one initiative says about one indicator. */
export function say(indicator: Indicator, figures: Figures): Said {
  return sayers[indicator](figures)
}

function counted(indicator: Indicator, count: Shown): Said {
  if (count === 'hidden') return 'hidden'
  if (count === 0) return 'unmeasured'
  return { key: `network.indicator.${indicator}.said`, values: { count } }
}

function share(indicator: Indicator, part: number, of: number): Said {
  const percent = Math.round((100 * part) / of)
  return { key: `network.indicator.${indicator}.said`, values: { part, of, percent } }
}
