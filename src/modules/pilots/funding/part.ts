import { fundingChecker } from '../checkers/funding.ts'
import type { Part } from '../part.ts'
import { archived } from '../plan/archived.ts'
import { planFileRoutes } from '../plan/file-routes.ts'
import { planLineRoutes } from '../plan/line-routes.tsx'
import { planRoutes } from '../plan/routes.tsx'
import { planKind } from '../plan/thread-kind.ts'
import { fundingAcrossRoutes } from './across-routes.tsx'
import { fundingGathered } from './gathered.ts'
import { fundingRoutes } from './routes.tsx'

/** What business plans and their funding bring to the manifest of pilots. */
export const money: Part = {
  routes: [fundingAcrossRoutes, planRoutes, planFileRoutes, planLineRoutes, fundingRoutes],
  checkers: [fundingChecker],
  threadKinds: [planKind],
  gathered: [fundingGathered],
  archived,
}
