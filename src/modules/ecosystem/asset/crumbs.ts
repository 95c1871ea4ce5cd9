import type { AppContext } from '../../../platform/http/routes.ts'
import type { Crumb } from '../../../ui/index.ts'
import { here } from '../answer.ts'
import { mapCrumb } from '../crumbs.ts'
import { assetPaths } from './paths.ts'

/** The ways back to the list of offers. */
export function assetCrumbs(c: AppContext): Crumb[] {
  return [
    mapCrumb(c),
    { label: c.var.t('ecosystem.asset.title'), address: assetPaths.assets(here(c)) },
  ]
}
