import type { Manifest } from '../../platform/manifest.ts'
import { myRoutes } from './consent/my-routes.tsx'
import { consentRoutes } from './consent/routes.tsx'
import { groupRoutes } from './group/routes.tsx'
import { identityRemovalRoutes } from './identity/account-routes.tsx'
import { identityRoutes } from './identity/routes.tsx'
import { joinRoutes } from './invitation/join-routes.tsx'
import { sendInvitationJob } from './invitation/jobs.ts'
import { invitationRoutes } from './invitation/routes.tsx'
import { keepers } from './keepers.ts'
import en from './messages/en.json'
import sv from './messages/sv.json'
import { mergeRoutes } from './merge/routes.tsx'
import { participantRoutes } from './participant/routes.tsx'
import { passkeyRoutes } from './passkey/routes.tsx'
import { peoplePaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { roleRoutes } from './role/routes.tsx'
import { accountRoutes } from './sign-in/account-routes.tsx'
import { demoSignInRoutes } from './sign-in/demo-routes.ts'
import { sendSignInLinkJob } from './sign-in/jobs.ts'
import { signInRoutes } from './sign-in/routes.tsx'
import { sweepWaysIn } from './ways-in/sweep.ts'

/** How people are put into the house. */
export const manifest: Manifest = {
  name: 'people',
  messages: { en, sv },
  routes: [
    signInRoutes,
    demoSignInRoutes,
    accountRoutes,
    passkeyRoutes,
    identityRoutes,
    identityRemovalRoutes,
    joinRoutes,
    participantRoutes,
    mergeRoutes,
    roleRoutes,
    groupRoutes,
    invitationRoutes,
    consentRoutes,
    myRoutes,
  ],
  personalData,
  sweep: sweepWaysIn,
  jobs: [sendSignInLinkJob, sendInvitationJob],
  navigation: [
    {
      label: 'people.navigation',
      address: (lab) => peoplePaths.people({ lab }),
      shownTo: keepers,
      order: 60,
    },
  ],
}
