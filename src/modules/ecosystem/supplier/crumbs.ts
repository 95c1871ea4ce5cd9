import type { AppContext } from '../../../platform/http/routes.ts'
import { answerWith, type Crumb } from '../../../ui/index.ts'
import { here } from '../answer.ts'
import { mapCrumb } from '../crumbs.ts'
import { supplierPaths as paths } from './paths.ts'

/** The ways back to the directory of suppliers. */
export function supplierCrumbs(c: AppContext): Crumb[] {
  const list = { label: c.var.t('ecosystem.supplier.title'), address: paths.suppliers(here(c)) }
  return [mapCrumb(c), list]
}

/** The ways back to what was spent. */
export function spendCrumbs(c: AppContext): Crumb[] {
  const report = { label: c.var.t('ecosystem.spend.title'), address: paths.spend(here(c)) }
  return [...supplierCrumbs(c), report]
}

/** How suppliers, notices and spending answer a change: who does not keep the map is turned away. */
export const { goOn } = answerWith('ecosystem.supplier.refused', ['keepers-only'])
