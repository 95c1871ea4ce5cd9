import type { Manifest, PersonalData } from '../../platform/manifest.ts'
import { roles } from '../../shared/role.ts'
import { pilotChecker } from './checkers/pilots.ts'
import { courseRoutes } from './course/routes.tsx'
import { criteriaRoutes } from './criteria/routes.tsx'
import { exitGathered } from './exit/gathered.ts'
import { exitRoutes } from './exit/routes.tsx'
import { indicatorRoutes } from './measure/indicator-routes.tsx'
import { relationRoutes } from './measure/relation-routes.tsx'
import { observationRoutes } from './measure/routes.tsx'
import courseEn from './messages/course.en.json'
import courseSv from './messages/course.sv.json'
import exitEn from './messages/exit.en.json'
import exitSv from './messages/exit.sv.json'
import measureEn from './messages/measure.en.json'
import measureSv from './messages/measure.sv.json'
import peopleEn from './messages/people.en.json'
import peopleSv from './messages/people.sv.json'
import portfolioEn from './messages/portfolio.en.json'
import portfolioSv from './messages/portfolio.sv.json'
import serviceEn from './messages/service.en.json'
import serviceSv from './messages/service.sv.json'
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
import { portfolioRoutes } from './portfolio/routes.tsx'
import { service } from './service/in-manifest.ts'

/** What several parts hold about people, as one. */
function together(...parts: readonly PersonalData[]): PersonalData {
  return {
    async gather(db, labId, ids) {
      const all = []
      for (const part of parts) all.push(...(await part.gather(db, labId, ids)))
      return all
    },
    async erase(ctx, ids, wish) {
      const all = []
      for (const part of parts) all.push(...(await part.erase(ctx, ids, wish)))
      return all
    },
  }
}

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
      ...serviceEn,
    },
    sv: {
      ...pilotSv,
      ...peopleSv,
      ...measureSv,
      ...courseSv,
      ...exitSv,
      ...portfolioSv,
      ...serviceSv,
    },
  },
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
    ...service.routes,
  ],
  navigation: [
    {
      label: 'pilots.navigation',
      address: (lab) => pilotPaths.portfolio({ lab }),
      shownTo: roles,
      order: 42,
    },
    ...service.navigation,
  ],
  checkers: [pilotChecker, ...service.checkers],
  threadKinds: [pilotKind, ...service.threadKinds],
  besides: [...pilotBesides, ...service.besides],
  gathered: [personGathered, exitGathered, ...service.gathered],
  archived: service.archived,
  sweep: service.sweep,
  personalData: together(personalData, service.personalData),
}
