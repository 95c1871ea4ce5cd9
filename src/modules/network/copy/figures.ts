import { leasts, suppress, suppressTotal } from '../../../analysis/suppression/index.ts'
import { professions, type Profession } from '../../champions/index.ts'
import type { SharedInitiative } from '../../initiatives/index.ts'
import { voiceChannels, type Heard, type VoiceChannel } from '../../voices/index.ts'
import type { ChampionFigures, Figures, Shown } from './shape.ts'

type Counted = Pick<
  SharedInitiative,
  'decisions' | 'decisionsOnEvidence' | 'gatesPassed' | 'gatesAtOnce'
>

/** The shared indicators as everyone may read them: small numbers of people never reach the copy. */
export function figuresOf(
  { decisions, decisionsOnEvidence, gatesPassed, gatesAtOnce }: Counted,
  heard: Heard | undefined,
  voters: number,
): Figures {
  const cells = voiceChannels.map((channel) => heard?.ways[channel] ?? 0)
  const hidden = suppress(cells, leasts.outside)
  const ways = voiceChannels.map((channel, place) => [channel, hidden[place] ?? 'hidden'] as const)
  const answered = shownTotal(heard?.answered ?? 0)
  return {
    people: shownTotal(cells.reduce((sum, cell) => sum + cell, 0)),
    ways: Object.fromEntries(ways) as Record<VoiceChannel, Shown>,
    opinionVoters: shownTotal(voters),
    received: shownTotal(heard?.received ?? 0),
    answered,
    medianDays: answered === 'hidden' ? null : (heard?.medianDays ?? null),
    decisions,
    decisionsOnEvidence,
    gatesPassed,
    gatesAtOnce,
  }
}

/** Champions of a lab by profession as everyone may read them: small numbers never reach the copy. */
export function championFigures(counts: Record<Profession, number>): ChampionFigures {
  const cells = professions.map((one) => counts[one])
  const hidden = suppress(cells, leasts.outside)
  const shown = professions.flatMap((one, place) => (hidden[place] ? [[one, hidden[place]]] : []))
  return {
    total: suppressTotal(
      cells.reduce((sum, cell) => sum + cell, 0),
      leasts.outside,
    ),
    professions: Object.fromEntries(shown) as ChampionFigures['professions'],
  }
}

/** A count of people as everyone may read it. */
export function shownTotal(count: number): Shown {
  return suppressTotal(count, leasts.outside) ?? 'hidden'
}
