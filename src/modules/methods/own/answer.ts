import type { AppContext } from '../../../platform/http/routes.ts'
import { answerWith, type Crumb } from '../../../ui/index.ts'
import { pickText, type LocalText } from '../../../shared/language.ts'
import { methodPaths as paths } from '../paths.ts'

export type { Again } from '../../../ui/index.ts'

/** How the editor answers a change: who may not adapt methods is turned away. */
export const { goOn, insist } = answerWith('methods.refused', ['coordinators-only'])

/** The lab and the method of an address. */
export function here(c: AppContext): { lab: string; ownTemplateId: string } {
  return { lab: c.var.lab.slug, ownTemplateId: c.req.param('ownTemplateId')! }
}

/** The way to the editor's list, and to one draft where its name is given. */
export function ownCrumbs(c: AppContext, name?: LocalText): Crumb[] {
  const { t, lab, language } = c.var
  const way = [
    { label: t('methods.list.title'), address: paths.list({ lab: lab.slug }) },
    { label: t('methods.own.title'), address: paths.own({ lab: lab.slug }) },
  ]
  if (!name) return way.slice(0, 1)
  const own = pickText(name, language).text
  return [
    ...way,
    ...(c.req.param('ownTemplateId') ? [{ label: own, address: paths.draft(here(c)) }] : []),
  ]
}
