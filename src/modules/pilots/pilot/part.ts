import { roles } from '../../../shared/role.ts'
import { pilotChecker } from '../checkers/pilots.ts'
import { courseRoutes } from '../course/routes.tsx'
import { criteriaRoutes } from '../criteria/routes.tsx'
import { exitGathered } from '../exit/gathered.ts'
import { exitRoutes } from '../exit/routes.tsx'
import { followMerges } from '../follow-merges.ts'
import { indicatorRoutes } from '../measure/indicator-routes.tsx'
import { relationRoutes } from '../measure/relation-routes.tsx'
import { observationRoutes } from '../measure/routes.tsx'
import type { Part } from '../part.ts'
import { pilotPaths } from '../paths.ts'
import { personalData } from '../personal-data.ts'
import { personGathered } from '../person/gathered.ts'
import { myPartRoutes } from '../person/my-routes.tsx'
import { personRoutes } from '../person/routes.tsx'
import { portfolioRoutes } from '../portfolio/routes.tsx'
import { pilotBesides } from './besides.ts'
import { formRoutes } from './form-routes.tsx'
import { listRoutes } from './list-routes.tsx'
import { pilotRoutes } from './routes.tsx'
import { stateRoutes } from './state-routes.tsx'
import { pilotKind } from './thread-kind.ts'

/** What pilots themselves bring: their people, measuring, course and end. */
export const pilots: Part = {
  routes: [
    portfolioRoutes,
    listRoutes,
    formRoutes,
    pilotRoutes,
    stateRoutes,
    personRoutes,
    myPartRoutes,
    criteriaRoutes,
    indicatorRoutes,
    observationRoutes,
    relationRoutes,
    courseRoutes,
    exitRoutes,
  ],
  navigation: [
    {
      label: 'pilots.navigation',
      address: (lab) => pilotPaths.portfolio({ lab }),
      shownTo: roles,
      order: 42,
    },
  ],
  listeners: followMerges,
  checkers: [pilotChecker],
  threadKinds: [pilotKind],
  besides: [...pilotBesides],
  gathered: [personGathered, exitGathered],
  personalData,
}
