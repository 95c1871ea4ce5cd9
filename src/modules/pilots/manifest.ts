import type { Manifest } from '../../platform/manifest.ts'
import { roles } from '../../shared/role.ts'
import { archived } from './archived.ts'
import { fundingChecker } from './checkers/funding.ts'
import { pilotChecker } from './checkers/pilots.ts'
import { courseRoutes } from './course/routes.tsx'
import { criteriaRoutes } from './criteria/routes.tsx'
import { exitGathered } from './exit/gathered.ts'
import { exitRoutes } from './exit/routes.tsx'
import { fundingAcrossRoutes } from './funding/across-routes.tsx'
import { fundingGathered } from './funding/gathered.ts'
import { fundingRoutes } from './funding/routes.tsx'
import { indicatorRoutes } from './measure/indicator-routes.tsx'
import { relationRoutes } from './measure/relation-routes.tsx'
import { observationRoutes } from './measure/routes.tsx'
import courseEn from './messages/course.en.json'
import courseSv from './messages/course.sv.json'
import exitEn from './messages/exit.en.json'
import exitSv from './messages/exit.sv.json'
import fundingEn from './messages/funding.en.json'
import fundingSv from './messages/funding.sv.json'
import measureEn from './messages/measure.en.json'
import measureSv from './messages/measure.sv.json'
import peopleEn from './messages/people.en.json'
import peopleSv from './messages/people.sv.json'
import planEn from './messages/plan.en.json'
import planSv from './messages/plan.sv.json'
import portfolioEn from './messages/portfolio.en.json'
import portfolioSv from './messages/portfolio.sv.json'
import pilotEn from './messages/pilot.en.json'
import pilotSv from './messages/pilot.sv.json'
import { pilotPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { personGathered } from './person/gathered.ts'
import { myPartRoutes } from './person/my-routes.tsx'
import { personRoutes } from './person/routes.tsx'
import { pilotBesides } from './pilot/besides.ts'
import { formRoutes } from './pilot/form-routes.tsx'
import { listRoutes } from './pilot/list-routes.tsx'
import { pilotRoutes } from './pilot/routes.tsx'
import { stateRoutes } from './pilot/state-routes.tsx'
import { pilotKind } from './pilot/thread-kind.ts'
import { planFileRoutes } from './plan/file-routes.ts'
import { planLineRoutes } from './plan/line-routes.tsx'
import { planRoutes } from './plan/routes.tsx'
import { planKind } from './plan/thread-kind.ts'
import { portfolioRoutes } from './portfolio/routes.tsx'

/** How pilots are put into the house: each part adds its routes, texts and checkers here. */
export const manifest: Manifest = {
  name: 'pilots',
  messages: {
    en: {
      ...pilotEn,
      ...peopleEn,
      ...measureEn,
      ...courseEn,
      ...exitEn,
      ...portfolioEn,
      ...planEn,
      ...fundingEn,
    },
    sv: {
      ...pilotSv,
      ...peopleSv,
      ...measureSv,
      ...courseSv,
      ...exitSv,
      ...portfolioSv,
      ...planSv,
      ...fundingSv,
    },
  },
  routes: [
    portfolioRoutes,
    fundingAcrossRoutes,
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
    planRoutes,
    planFileRoutes,
    planLineRoutes,
    fundingRoutes,
  ],
  navigation: [
    {
      label: 'pilots.navigation',
      address: (lab) => pilotPaths.portfolio({ lab }),
      shownTo: roles,
      order: 42,
    },
  ],
  checkers: [pilotChecker, fundingChecker],
  threadKinds: [pilotKind, planKind],
  besides: [...pilotBesides],
  gathered: [personGathered, exitGathered, fundingGathered],
  personalData,
  archived,
}
