import type { AppContext } from '../../platform/http/routes.ts'
import { pickText, type LocalText } from '../../shared/language.ts'
import { answerWith, type Crumb } from '../../ui/index.ts'
import { initiativeCrumbs, maySeeWork } from '../initiatives/index.ts'
import { pilotPaths } from './paths.ts'

export type { Again } from '../../ui/index.ts'

/** How pilots answer a change: who has no part in it is turned away. */
export const { goOn, insist } = answerWith('pilots.refused', ['no-role-here', 'keepers-only'])

/** The lab and the initiative of an address. */
export function here(c: AppContext): { lab: string; initiativeId: string } {
  return { lab: c.var.lab.slug, initiativeId: c.req.param('initiativeId')! }
}

/** The same with the pilot. */
export function hereIn(c: AppContext) {
  return { ...here(c), pilotId: c.req.param('pilotId')! }
}
export type PilotPlace = ReturnType<typeof hereIn>

/** The way to the pilots of an initiative. */
export function listCrumbs(c: AppContext, initiativeTitle: LocalText): Crumb[] {
  const inside = maySeeWork(c.var.actor, here(c).initiativeId).ok
  const label = c.var.t('pilots.list.title')
  return [
    ...initiativeCrumbs(c, initiativeTitle, inside),
    { label, address: pilotPaths.pilots(here(c)) },
  ]
}

/** The way to one pilot. */
export function pilotCrumbs(
  c: AppContext,
  { title, initiativeTitle }: { title: LocalText; initiativeTitle: LocalText },
): Crumb[] {
  const label = pickText(title, c.var.language).text
  return [...listCrumbs(c, initiativeTitle), { label, address: pilotPaths.pilot(hereIn(c)) }]
}
