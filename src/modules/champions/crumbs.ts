import type { AppContext } from '../../platform/http/routes.ts'
import type { Crumb } from '../../ui/index.ts'
import { here } from './answer.ts'
import { championPaths as paths } from './paths.ts'

/** The way back to the registry. */
export function listCrumb(c: AppContext): Crumb {
  return { label: c.var.t('champions.title'), address: paths.list(here(c)) }
}

/** The way back to one champion. */
export function championCrumbs(c: AppContext, { id, name }: { id: string; name: string }): Crumb[] {
  return [listCrumb(c), { label: name, address: paths.champion({ ...here(c), championId: id }) }]
}
