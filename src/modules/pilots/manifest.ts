import type { Manifest, PersonalData } from '../../platform/manifest.ts'
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
import { experimentBesides } from './experiment/besides.ts'
import { experimentFormRoutes } from './experiment/form-routes.tsx'
import { experimentGathered } from './experiment/gathered.ts'
import { experimentListRoutes } from './experiment/list-routes.tsx'
import { experimentPageRoutes } from './experiment/page-routes.tsx'
import { experimentResultRoutes } from './experiment/result-routes.tsx'
import { experimentStateRoutes } from './experiment/state-routes.tsx'
import { experimentKind } from './experiment/thread-kind.ts'
import { ideas } from './idea/part.ts'
import { indicatorRoutes } from './measure/indicator-routes.tsx'
import { relationRoutes } from './measure/relation-routes.tsx'
import { observationRoutes } from './measure/routes.tsx'
import { followMerges } from './follow-merges.ts'
import courseEn from './messages/course.en.json'
import courseSv from './messages/course.sv.json'
import exitEn from './messages/exit.en.json'
import exitSv from './messages/exit.sv.json'
import fundingEn from './messages/funding.en.json'
import fundingSv from './messages/funding.sv.json'
import experimentEn from './messages/experiment.en.json'
import experimentSv from './messages/experiment.sv.json'
import ideaEn from './messages/idea.en.json'
import ideaSv from './messages/idea.sv.json'
import measureEn from './messages/measure.en.json'
import measureSv from './messages/measure.sv.json'
import peopleEn from './messages/people.en.json'
import peopleSv from './messages/people.sv.json'
import planEn from './messages/plan.en.json'
import planSv from './messages/plan.sv.json'
import portfolioEn from './messages/portfolio.en.json'
import portfolioSv from './messages/portfolio.sv.json'
import prototypeEn from './messages/prototype.en.json'
import prototypeSv from './messages/prototype.sv.json'
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
import { planFileRoutes } from './plan/file-routes.ts'
import { planLineRoutes } from './plan/line-routes.tsx'
import { planRoutes } from './plan/routes.tsx'
import { planKind } from './plan/thread-kind.ts'
import { portfolioRoutes } from './portfolio/routes.tsx'
import { prototypeBesides } from './prototype/besides.ts'
import { prototypeFormRoutes } from './prototype/form-routes.tsx'
import { prototypeListRoutes } from './prototype/list-routes.tsx'
import { prototypePageRoutes } from './prototype/page-routes.tsx'
import { prototypeStateRoutes } from './prototype/state-routes.tsx'
import { prototypeKind } from './prototype/thread-kind.ts'
import { prototypeTrialRoutes } from './prototype/trial-routes.tsx'
import { prototypeVersionRoutes } from './prototype/version-routes.tsx'
import { service } from './service/manifest.ts'

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
      ...{ ...pilotEn, ...peopleEn, ...measureEn, ...courseEn },
      ...{ ...exitEn, ...portfolioEn, ...planEn, ...fundingEn },
    },
    sv: {
      ...{ ...pilotSv, ...peopleSv, ...measureSv, ...courseSv },
      ...{ ...exitSv, ...portfolioSv, ...planSv, ...fundingSv },
      ...pilotEn,
      ...peopleEn,
      ...measureEn,
      ...courseEn,
      ...exitEn,
      ...portfolioEn,
      ...prototypeEn,
      ...experimentEn,
      ...serviceEn,
      ...ideaEn,
    },
    sv: {
      ...pilotSv,
      ...peopleSv,
      ...measureSv,
      ...courseSv,
      ...exitSv,
      ...portfolioSv,
      ...prototypeSv,
      ...experimentSv,
      ...serviceSv,
      ...ideaSv,
    },
  },
  routes: [
    portfolioRoutes,
    fundingAcrossRoutes,
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
    planRoutes,
    planFileRoutes,
    planLineRoutes,
    fundingRoutes,
    prototypeListRoutes,
    prototypeFormRoutes,
    prototypePageRoutes,
    prototypeVersionRoutes,
    prototypeTrialRoutes,
    prototypeStateRoutes,
    experimentListRoutes,
    experimentFormRoutes,
    experimentPageRoutes,
    experimentResultRoutes,
    experimentStateRoutes,
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
  checkers: [pilotChecker, fundingChecker],
  threadKinds: [pilotKind, planKind],
  listeners: followMerges,
  checkers: [pilotChecker],
  threadKinds: [pilotKind],
  besides: [...pilotBesides],
  gathered: [personGathered, exitGathered, fundingGathered],
  checkers: [pilotChecker],
  threadKinds: [prototypeKind, experimentKind, pilotKind],
  besides: [...prototypeBesides, ...experimentBesides, ...pilotBesides],
  gathered: [personGathered, experimentGathered, exitGathered],
  archived,
  personalData,
  archived,
  checkers: [pilotChecker, ...service.checkers],
  threadKinds: [pilotKind, ...service.threadKinds],
  besides: [...pilotBesides, ...service.besides],
  gathered: [personGathered, exitGathered, ...service.gathered],
  archived: service.archived,
  sweep: service.sweep,
  personalData: together(personalData, service.personalData),
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
