import type { AppContext } from '../../platform/http/routes.ts'
import { pickText } from '../../shared/language.ts'
import type { Crumb } from '../../ui/index.ts'
import { here } from './answer.ts'
import { ecosystemPaths as paths } from './paths.ts'

/** The way back to the map. */
export function mapCrumb(c: AppContext): Crumb {
  return { label: c.var.t('ecosystem.title'), address: paths.map(here(c)) }
}

/** The ways back to one of the map's lists. */
export function listCrumbs(c: AppContext, list: 'stakeholders' | 'ties'): Crumb[] {
  return [mapCrumb(c), { label: c.var.t(`ecosystem.tab.${list}`), address: paths[list](here(c)) }]
}

/** The words for roles in the reader's language, handed in by the module that has them. */
export function roleNames(c: AppContext): {
  options: { value: string; label: string }[]
  nameOf(word: string): string
} {
  const { language, parts } = c.var
  const options = parts
    .roleWords()
    .map(({ word, name }) => ({ value: word, label: pickText(name, language).text }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
  const names = new Map(options.map(({ value, label }) => [value, label]))
  return { options, nameOf: (word) => names.get(word) ?? word }
}
