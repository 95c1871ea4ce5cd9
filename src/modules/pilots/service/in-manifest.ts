import { serviceArchived } from './archived.ts'
import { assessmentAnswerRoutes } from './assessment/answer-routes.tsx'
import { assessmentRoutes } from './assessment/routes.tsx'
import { serviceBesides } from './besides.ts'
import { serviceChecker } from './checker.ts'
import { serviceFormRoutes } from './form-routes.tsx'
import { serviceGathered } from './gathered.ts'
import { serviceListRoutes } from './list-routes.tsx'
import { servicePartRoutes } from './part-routes.tsx'
import { servicePaths } from './paths.ts'
import { servicePersonalData } from './personal-data.ts'
import { serviceRoutes } from './routes.tsx'
import { sweepAssessments } from './sweep.ts'
import { touchpointRoutes } from './touchpoint-routes.tsx'
import { serviceKinds } from './thread-kinds.ts'
import { serviceWorkRoutes } from './work-routes.tsx'

/** What services add to the manifest of pilots. */
export const service = {
  routes: [
    serviceListRoutes,
    serviceFormRoutes,
    serviceRoutes,
    serviceWorkRoutes,
    servicePartRoutes,
    touchpointRoutes,
    assessmentRoutes,
    assessmentAnswerRoutes,
  ],
  navigation: [
    {
      label: 'pilots.service.navigation',
      address: (lab: string) => servicePaths.services({ lab }),
      shownTo: 'anyone' as const,
      order: 12,
    },
  ],
  checkers: [serviceChecker],
  threadKinds: serviceKinds,
  besides: serviceBesides,
  gathered: [serviceGathered],
  archived: serviceArchived,
  sweep: sweepAssessments,
  personalData: servicePersonalData,
}
