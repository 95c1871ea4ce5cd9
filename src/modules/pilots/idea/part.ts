import { answerRoutes } from './call/answer-routes.tsx'
import { inboxRoutes } from './call/inbox-routes.tsx'
import { callRoutes } from './call/routes.tsx'
import { archived } from './archived.ts'
import { ideaBesides } from './besides.ts'
import { ideasChecker, similarChecker } from './checkers.ts'
import { compareRoutes } from './compare/routes.tsx'
import { scoreRoutes } from './compare/score-routes.tsx'
import { formRoutes } from './form-routes.tsx'
import { ideaGathered } from './gathered.ts'
import { listRoutes } from './list-routes.tsx'
import { ideaPersonalData } from './personal-data.ts'
import { ideaRoutes } from './routes.tsx'
import { similarRoutes } from './similar/routes.tsx'
import { sweepIdeas } from './sweep.ts'
import { teamRoutes } from './team/routes.tsx'
import { ideaKinds } from './thread-kinds.ts'

/** What solution ideas bring to the manifest of pilots. */
export const ideas = {
  routes: [
    listRoutes,
    formRoutes,
    callRoutes,
    answerRoutes,
    inboxRoutes,
    compareRoutes,
    scoreRoutes,
    ideaRoutes,
    teamRoutes,
    similarRoutes,
  ],
  checkers: [ideasChecker, similarChecker],
  threadKinds: ideaKinds,
  besides: ideaBesides,
  gathered: [ideaGathered],
  personalData: ideaPersonalData,
  sweep: sweepIdeas,
  archived,
}
