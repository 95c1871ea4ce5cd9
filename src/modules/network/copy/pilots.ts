import { leasts } from '../../../analysis/suppression/index.ts'
import type { LabId } from '../../../shared/id.ts'
import type { SharedPilot } from '../../pilots/index.ts'
import { shownTotal } from './figures.ts'
import type { PilotFigures } from './shape.ts'

/** A public pilot as other labs see it, field by field; where few people were reached, no figure stands for them. */
export function copiedPilot(labId: LabId, one: SharedPilot) {
  const { title, state, startsOn, lastDay, sectors, outcome, initiativeId } = one
  const what = { title, state, startsOn, lastDay, sectors, outcome }
  return { labId, pilotId: one.id, initiativeId, ...what, figures: pilotFigures(one) }
}

/** What a pilot came to, as everyone may read it. */
export function pilotFigures(one: SharedPilot): PilotFigures {
  const people = shownTotal(one.people)
  return { people, perHead: perHead(one), currency: one.currency, effect: effectOf(one) }
}

function perHead({
  minor,
  lowMinor,
  highMinor,
  people,
}: Pick<SharedPilot, 'minor' | 'lowMinor' | 'highMinor' | 'people'>): PilotFigures['perHead'] {
  if (minor === 0 || people === 0) return null
  if (people < leasts.outside) return 'hidden'
  const each = (amount: number) => Math.round(amount / people)
  return { minor: each(minor), lowMinor: each(lowMinor), highMinor: each(highMinor) }
}

function effectOf({ indicator }: Pick<SharedPilot, 'indicator'>): PilotFigures['effect'] {
  const change = indicator?.effect.net ?? indicator?.effect.pilot.change
  if (!indicator || !change) return null
  if (change.people < leasts.outside) return 'hidden'
  const { name, kind, unit, direction } = indicator
  const { value, low, high, people } = change
  return { name, kind, unit, direction, value, low, high, people }
}
