import { archived } from './archived.ts'
import type { Manifest } from '../../platform/manifest.ts'
import { activityRoutes } from './activity/activity-routes.tsx'
import { newActivityRoutes } from './activity/new-routes.tsx'
import { questionRoutes } from './challenge/question-routes.tsx'
import { remoteAreaRoutes } from './challenge/remote-area-routes.tsx'
import { coreTeamRoutes } from './core-team/routes.tsx'
import { decisionRoutes } from './decision/routes.tsx'
import { decisionKind } from './decision/thread-kind.ts'
import { evidenceRoutes } from './evidence/evidence-routes.tsx'
import { newEvidenceRoutes } from './evidence/new-routes.tsx'
import { gateChecker } from './gate/checkers/all.ts'
import { holderRoutes } from './gate/holder-routes.tsx'
import { gateRoutes } from './gate/routes.tsx'
import { detailsRoutes } from './initiative/details-routes.tsx'
import { startRoutes } from './initiative/start-routes.tsx'
import en from './messages/en.json'
import gatesEn from './messages/gates.en.json'
import gatesSv from './messages/gates.sv.json'
import sv from './messages/sv.json'
import { frontPage } from './pages/gathered.ts'
import { listRoutes } from './pages/list-routes.tsx'
import { publicRoutes } from './pages/public-routes.tsx'
import { workRoutes } from './pages/work-routes.tsx'
import { paths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { phaseRoutes } from './process/phase-routes.tsx'
import { versionRoutes } from './process/version-routes.tsx'
import { processRoutes } from './process/process-routes.tsx'
import { activityNeeds } from './activity/needs.ts'
import { rolesAsked } from './process/roles-asked.ts'
import { askByMail } from './sign-off/ask-job.ts'
import { signOffRoutes } from './sign-off/routes.tsx'
import { gathered } from './stuck/gathered.ts'
import { challengeVersionKind, evidenceKind, initiativeKind } from './thread-kinds.ts'

/** How initiatives are put into the house. */
export const manifest: Manifest = {
  name: 'initiatives',
  archived,
  messages: { en: { ...en, ...gatesEn }, sv: { ...sv, ...gatesSv } },
  routes: [
    listRoutes,
    startRoutes,
    publicRoutes,
    workRoutes,
    detailsRoutes,
    questionRoutes,
    remoteAreaRoutes,
    processRoutes,
    versionRoutes,
    phaseRoutes,
    newActivityRoutes,
    activityRoutes,
    evidenceRoutes,
    newEvidenceRoutes,
    gateRoutes,
    holderRoutes,
    signOffRoutes,
    decisionRoutes,
    coreTeamRoutes,
  ],
  navigation: [
    {
      label: 'initiatives.list.title',
      address: (lab) => paths.initiatives({ lab }),
      shownTo: 'anyone',
      order: 10,
    },
  ],
  checkers: [gateChecker],
  jobs: [askByMail],
  threadKinds: [initiativeKind, challengeVersionKind, evidenceKind, decisionKind],
  gathered: { ...frontPage, ...gathered },
  personalData,
  rolesAsked,
  activityNeeds,
}
