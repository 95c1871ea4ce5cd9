import type { AppContext } from '../../platform/http/routes.ts'
import { pickText, type LocalText } from '../../shared/language.ts'
import type { Crumb } from '../../ui/index.ts'
import { here } from './answer.ts'
import { maySeeWork } from './initiative/policy.ts'
import { paths } from './paths.ts'

/** The way to the pages of one initiative: the list, its public page and, for those who work in it, the working page. */
export function crumbs(c: AppContext, title: LocalText, work = true): Crumb[] {
  const { t, lab, language } = c.var
  const way = [
    { label: t('initiatives.list.title'), address: paths.initiatives({ lab: lab.slug }) },
    { label: pickText(title, language).text, address: paths.initiative(here(c)) },
  ]
  const works = work && maySeeWork(c.var.actor, here(c).initiativeId).ok
  return works
    ? [...way, { label: t('initiatives.work.title'), address: paths.work(here(c)) }]
    : way
}
