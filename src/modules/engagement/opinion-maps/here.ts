import type { AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { pickText, type LocalText } from '../../../shared/language.ts'
import { answerWith, type Crumb } from '../../../ui/index.ts'
import { initiativeCrumbs } from '../../initiatives/index.ts'
import { opinionMapPaths as paths } from './paths.ts'

export type { Again } from '../../../ui/index.ts'

/** How opinion maps answer a change: who has no role there is turned away. */
export const { goOn, insist } = answerWith('engagement.refused', ['no-role-here'])

/** The lab, the initiative and the map of an address. */
export function here(c: AppContext) {
  return {
    lab: c.var.lab.slug,
    initiativeId: c.req.param('initiativeId')!,
    opinionMapId: c.req.param('opinionMapId')!,
  }
}

/** What names the map in a change: the address without its lab. */
export function about(c: AppContext) {
  const { initiativeId, opinionMapId } = here(c)
  return { initiativeId, opinionMapId }
}

/** Today in the lab of the address, as '2026-11-22'. */
export function today(c: AppContext): string {
  return dayIn(c.var.lab.timeZone, c.var.parts.clock.now())
}

/** The way to the pages of one map. */
export function mapCrumbs(c: AppContext, initiative: LocalText, topic?: LocalText): Crumb[] {
  const list = { label: c.var.t('engagement.maps.title'), address: paths.maps(here(c)) }
  const way = [...initiativeCrumbs(c, initiative), list]
  if (!topic) return way
  return [...way, { label: pickText(topic, c.var.language).text, address: paths.map(here(c)) }]
}
