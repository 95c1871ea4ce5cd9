import { isUuid } from '../../../shared/id.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { pickText, type LocalText } from '../../../shared/language.ts'
import { answerWith, type Crumb } from '../../../ui/index.ts'
import { initiativeCrumbs, maySeeWork } from '../../initiatives/index.ts'
import { here } from '../answer.ts'
import { ideaPaths as paths } from './paths.ts'

export { here } from '../answer.ts'
export type { Again } from '../../../ui/index.ts'

/** How ideas answer a change: who has no part in it is turned away. */
export const { goOn, insist } = answerWith('pilots.idea.refused', ['no-role-here', 'keepers-only'])

/** An id of the address; rubbish is nowhere. */
export function idOf(c: AppContext, name: string): string {
  const id = c.req.param(name)
  if (!isUuid(id)) throw new NotFound()
  return id
}

/** The lab, the initiative and the idea of an address. */
export function hereIn(c: AppContext) {
  return { ...here(c), solutionIdeaId: idOf(c, 'solutionIdeaId') }
}
export type IdeaPlace = ReturnType<typeof hereIn>
export type InitiativePlace = ReturnType<typeof here>

/** The way to the ideas of an initiative. */
export function listCrumbs(c: AppContext, initiativeTitle: LocalText): Crumb[] {
  const inside = maySeeWork(c.var.actor, here(c).initiativeId).ok
  return [
    ...initiativeCrumbs(c, initiativeTitle, inside),
    { label: c.var.t('pilots.idea.list.title'), address: paths.ideas(here(c)) },
  ]
}

/** The way to one idea. */
export function ideaCrumbs(
  c: AppContext,
  { title, initiativeTitle }: { title: LocalText; initiativeTitle: LocalText },
): Crumb[] {
  const label = pickText(title, c.var.language).text
  return [...listCrumbs(c, initiativeTitle), { label, address: paths.idea(hereIn(c)) }]
}
