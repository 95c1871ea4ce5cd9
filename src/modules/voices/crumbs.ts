import type { AppContext } from '../../platform/http/routes.ts'
import { pickText, type LocalText } from '../../shared/language.ts'
import type { Crumb } from '../../ui/index.ts'
import { initiativePaths } from '../initiatives/index.ts'
import { here } from './answer.ts'
import { voicesPaths } from './paths.ts'

/** The way to the pages about what people say: the initiative and, from deeper pages, the list of voices. */
export function crumbs(c: AppContext, title: LocalText, list = true): Crumb[] {
  const { t, lab, language } = c.var
  const way = [
    {
      label: t('voices.crumbs.initiatives'),
      address: initiativePaths.initiatives({ lab: lab.slug }),
    },
    { label: pickText(title, language).text, address: initiativePaths.initiative(here(c)) },
  ]
  return list
    ? [...way, { label: t('voices.list.title'), address: voicesPaths.voices(here(c)) }]
    : way
}
