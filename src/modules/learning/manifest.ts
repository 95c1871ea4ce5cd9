import type { Manifest } from '../../platform/manifest.ts'
import { roles } from '../../shared/role.ts'
import { completionRoutes } from './completion-routes.tsx'
import { besidePerson, gathered } from './gathered.ts'
import { learnRoutes } from './learn-routes.tsx'
import en from './messages/en.json'
import sv from './messages/sv.json'
import { learningPaths } from './paths.ts'
import { personalData } from './personal-data.ts'

/** How learning paths are put into the house. */
export const manifest: Manifest = {
  name: 'learning',
  messages: { en, sv },
  routes: [learnRoutes, completionRoutes],
  navigation: [
    {
      label: 'learning.navigation',
      address: (lab) => learningPaths.list({ lab }),
      shownTo: roles,
      order: 50,
    },
  ],
  gathered,
  besides: [besidePerson],
  personalData,
}
