import type { Manifest } from '../../platform/manifest.ts'
import { keeperRoles } from './keepers.ts'
import { accountRoutes } from './sign-in/account-routes.tsx'
import { demoSignInRoutes } from './sign-in/demo-routes.ts'
import { sendSignInLinkJob } from './sign-in/jobs.ts'
import { signInRoutes } from './sign-in/routes.tsx'
import { sendInvitationJob } from './invitation/jobs.ts'
import en from './messages/en.json'
import { participantNames } from './participant/queries.ts'
import { peoplePaths } from './paths.ts'
import sv from './messages/sv.json'

/** How people are put into the house. */
export const manifest: Manifest = {
  name: 'people',
  messages: { en, sv },
  namePeople: participantNames,
  routes: [signInRoutes, demoSignInRoutes, accountRoutes],
  jobs: [sendSignInLinkJob, sendInvitationJob],
  navigation: [
    {
      label: 'people.navigation',
      address: (lab) => peoplePaths.people({ lab }),
      shownTo: keeperRoles,
      order: 60,
    },
  ],
}
