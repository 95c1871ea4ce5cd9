import type { Manifest } from '../../platform/manifest.ts'
import { roles } from '../../shared/role.ts'
import { trainingChecker } from './checkers/training-complete.ts'
import { completionRoutes } from './completion-routes.tsx'
import { besidePerson, gathered } from './gathered.ts'
import { learnRoutes } from './learn-routes.tsx'
import en from './messages/en.json'
import sv from './messages/sv.json'
import { learningPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { skillFormRoutes } from './skills/form-routes.tsx'
import { skillRoutes } from './skills/routes.tsx'
import { trainerRoutes } from './trainer/routes.tsx'
import { trainingRoutes } from './trainer/training-routes.tsx'
import { waiverRoutes } from './waiver/routes.tsx'

/** How learning paths are put into the house. */
export const manifest: Manifest = {
  name: 'learning',
  messages: { en, sv },
  routes: [
    learnRoutes,
    completionRoutes,
    waiverRoutes,
    trainerRoutes,
    trainingRoutes,
    skillRoutes,
    skillFormRoutes,
  ],
  navigation: [
    {
      label: 'learning.navigation',
      address: (lab) => learningPaths.list({ lab }),
      shownTo: roles,
      order: 50,
    },
  ],
  checkers: [trainingChecker],
  gathered,
  besides: [besidePerson],
  personalData,
}
