import type { AppContext } from '../../../platform/http/routes.ts'
import { pickText, type LocalText } from '../../../shared/language.ts'
import { answerWith, type Crumb } from '../../../ui/index.ts'
import { initiativeCrumbs, maySeeWork } from '../../initiatives/index.ts'
import { here } from '../answer.ts'
import { prototypePaths } from './paths.ts'

/** How prototypes answer a change: who has no part in it is turned away. */
export const { goOn, insist } = answerWith('pilots.prototype.refused', [
  'no-role-here',
  'keepers-only',
])

/** Lab, initiative and prototype of an address. */
export function hereIn(c: AppContext) {
  return { ...here(c), prototypeId: c.req.param('prototypeId')! }
}
export type PrototypePlace = ReturnType<typeof hereIn>

/** The same as a command is given it. */
export function idsOf(c: AppContext): { initiativeId: string; prototypeId: string } {
  const { initiativeId, prototypeId } = hereIn(c)
  return { initiativeId, prototypeId }
}

/** The way to the prototypes of an initiative. */
export function listCrumbs(c: AppContext, initiativeTitle: LocalText): Crumb[] {
  const inside = maySeeWork(c.var.actor, here(c).initiativeId).ok
  const label = c.var.t('pilots.prototype.list.title')
  return [
    ...initiativeCrumbs(c, initiativeTitle, inside),
    { label, address: prototypePaths.prototypes(here(c)) },
  ]
}

/** The way to one prototype. */
export function prototypeCrumbs(
  c: AppContext,
  { title, initiativeTitle }: { title: LocalText; initiativeTitle: LocalText },
): Crumb[] {
  const label = pickText(title, c.var.language).text
  return [
    ...listCrumbs(c, initiativeTitle),
    { label, address: prototypePaths.prototype(hereIn(c)) },
  ]
}
