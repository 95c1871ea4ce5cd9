import { helices, type Helix } from '../../../shared/helix.ts'
import { outcomes, pilotStates, type Outcome, type PilotState } from '../../pilots/index.ts'
import type { PublishedPilot } from './queries.ts'

export const pilotOrders = ['lab', 'start', 'reach', 'cost'] as const
export type PilotOrder = (typeof pilotOrders)[number]

/** What a reader wants to see of the pilots; empty is everything. */
export type WantedPilots = {
  lab: string
  state: PilotState | ''
  sector: Helix | ''
  outcome: Outcome | ''
  order: PilotOrder
}

/** What an address asks for; what cannot be understood asks for nothing. */
export function wantedPilotsIn(asked: Record<string, string>): WantedPilots {
  const one = <T extends string>(list: readonly T[], name: string) =>
    list.find((value) => value === asked[name])
  return {
    lab: (asked.lab ?? '').slice(0, 100),
    state: one(pilotStates, 'state') ?? '',
    sector: one(helices, 'sector') ?? '',
    outcome: one(outcomes, 'outcome') ?? '',
    order: one(pilotOrders, 'order') ?? 'lab',
  }
}

/** The pilots that fit, in the order asked for; `all` comes by lab, newest first, and equals stay so. */
export function fittingPilots(
  all: readonly PublishedPilot[],
  { lab, state, sector, outcome, order }: WantedPilots,
): PublishedPilot[] {
  const fitting = all.filter(
    (one) =>
      (!lab || one.lab === lab) &&
      (!state || one.state === state) &&
      (!sector || one.sectors.includes(sector)) &&
      (!outcome || one.outcome === outcome),
  )
  return fitting.toSorted(orders[order])
}

type Compare = (a: PublishedPilot, b: PublishedPilot) => number

const orders: Record<PilotOrder, Compare> = {
  lab: () => 0,
  start: (a, b) => b.startsOn.localeCompare(a.startsOn),
  reach: (a, b) => reached(b) - reached(a),
  // Amounts of different currencies are not compared: each currency for itself, what is not known last.
  cost: (a, b) =>
    Number(!costs(a)) - Number(!costs(b)) ||
    a.figures.currency.localeCompare(b.figures.currency) ||
    (costs(a) ?? 0) - (costs(b) ?? 0),
}

/** Hidden numbers stand together, below all that are shown and above none. */
function reached({ figures: { people } }: PublishedPilot): number {
  return people === 'hidden' ? 0.5 : people
}

function costs({ figures: { perHead } }: PublishedPilot): number | null {
  return perHead === null || perHead === 'hidden' ? null : perHead.minor
}
