import type { AppContext } from '../../../platform/http/routes.ts'
import type { Crumb } from '../../../ui/index.ts'
import { listCrumbs } from '../crumbs.ts'
import { ecosystemPaths } from '../paths.ts'
import { organisationHere } from './here.ts'
import { readinessPaths as paths } from './paths.ts'

/** The way back to an organisation, and to its readiness where the page lies under it. */
export function organisationCrumbs(c: AppContext, name: string, under = true): Crumb[] {
  const here = organisationHere(c)
  const way = [
    ...listCrumbs(c, 'stakeholders'),
    { label: name, address: ecosystemPaths.stakeholder(here) },
  ]
  if (!under) return way
  return [
    ...way,
    { label: c.var.t('ecosystem.readiness.title'), address: paths.organisation(here) },
  ]
}
