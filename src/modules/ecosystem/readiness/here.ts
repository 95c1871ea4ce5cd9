import type { AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { answerWith } from '../../../ui/index.ts'
import { here, idFrom } from '../answer.ts'

/** Today in the lab of the address, as '2026-11-22'. */
export function todayIn(c: AppContext): string {
  return dayIn(c.var.lab.timeZone, c.var.parts.clock.now())
}

/** How readiness answers a change: who does not lead the organisation's work is turned away. */
export const { goOn } = answerWith('ecosystem.readiness.refused', ['not-yours'])

/** The organisation of the address. */
export function organisationHere(c: AppContext) {
  return { ...here(c), stakeholderId: idFrom(c, 'stakeholderId') }
}

/** The round of the address. */
export function roundHere(c: AppContext) {
  return { ...organisationHere(c), readinessRoundId: idFrom(c, 'readinessRoundId') }
}

/** The same without the lab: what names the round in a change. */
export function aboutRound(c: AppContext) {
  const { lab: _, ...about } = roundHere(c)
  return about
}
