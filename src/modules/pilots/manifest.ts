import type { Manifest } from '../../platform/manifest.ts'
import { roles } from '../../shared/role.ts'
import { pilotChecker } from './checkers/pilots.ts'
import { courseRoutes } from './course/routes.tsx'
import { criteriaRoutes } from './criteria/routes.tsx'
import { exitGathered } from './exit/gathered.ts'
import { exitRoutes } from './exit/routes.tsx'
import { ideas } from './idea/part.ts'
import { indicatorRoutes } from './measure/indicator-routes.tsx'
import { relationRoutes } from './measure/relation-routes.tsx'
import { observationRoutes } from './measure/routes.tsx'
import courseEn from './messages/course.en.json'
import courseSv from './messages/course.sv.json'
import exitEn from './messages/exit.en.json'
import exitSv from './messages/exit.sv.json'
import ideaEn from './messages/idea.en.json'
import ideaSv from './messages/idea.sv.json'
import measureEn from './messages/measure.en.json'
import measureSv from './messages/measure.sv.json'
import peopleEn from './messages/people.en.json'
import peopleSv from './messages/people.sv.json'
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
      ...ideaEn,
    },
    sv: {
      ...pilotSv,
      ...peopleSv,
      ...measureSv,
      ...courseSv,
      ...exitSv,
      ...portfolioSv,
      ...ideaSv,
    },
  },
  routes: [
    portfolioRoutes,
    ...ideas.routes,
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
  checkers: [pilotChecker, ...ideas.checkers],
  threadKinds: [pilotKind, ...ideas.threadKinds],
  besides: [...pilotBesides, ...ideas.besides],
  gathered: [personGathered, exitGathered, ideas.gathered],
  personalData: {
    async gather(db, labId, ids) {
      const own = await personalData.gather(db, labId, ids)
      return [...own, ...(await ideas.personalData.gather(db, labId, ids))]
    },
    async erase(ctx, ids, wish) {
      const remains = await personalData.erase(ctx, ids, wish)
      return [...remains, ...(await ideas.personalData.erase(ctx, ids, wish))]
    },
  },
  sweep: ideas.sweep,
  archived: ideas.archived,
}
