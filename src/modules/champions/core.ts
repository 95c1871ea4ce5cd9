import type { Manifest } from '../../platform/manifest.ts'
import { roles } from '../../shared/role.ts'
import { besides } from './besides.ts'
import { championChecker } from './checkers/champions.ts'
import { mergeUndone, peopleMerged, sweepDoubles, uniteLater } from './double/jobs.ts'
import { gathered } from './gathered.ts'
import { mandateBegins, sweepMandates } from './mandate/begin.ts'
import { mandateRoutes } from './mandate/routes.tsx'
import en from './messages/en.json'
import mandateEn from './messages/mandate.en.json'
import mandateSv from './messages/mandate.sv.json'
import recruitingEn from './messages/recruiting.en.json'
import recruitingSv from './messages/recruiting.sv.json'
import sv from './messages/sv.json'
import workloadEn from './messages/workload.en.json'
import workloadSv from './messages/workload.sv.json'
import { championPaths } from './paths.ts'
import { callRoutes } from './recruiting/call-routes.tsx'
import { offerRoutes } from './recruiting/offer-routes.tsx'
import { askRoutes } from './registry/ask-routes.tsx'
import { championRoutes } from './registry/champion-routes.tsx'
import { registryRoutes } from './registry/routes.tsx'
import { setupRoutes } from './registry/setup-routes.tsx'
import { threadKinds } from './thread-kinds.ts'
import { expenseRoutes } from './workload/expense-routes.tsx'
import { hoursRoutes } from './workload/hours-routes.tsx'
import { releaseRoutes } from './workload/release-routes.tsx'
import { warnOfLoad } from './workload/warn.ts'

/** The registry, role cards, recruiting and workload, as a part of the module's manifest. */
export const core = {
  messages: {
    en: { ...en, ...mandateEn, ...recruitingEn, ...workloadEn },
    sv: { ...sv, ...mandateSv, ...recruitingSv, ...workloadSv },
  },
  // one champion comes last: its address would take the others
  routes: [
    registryRoutes,
    setupRoutes,
    callRoutes,
    offerRoutes,
    expenseRoutes,
    releaseRoutes,
    mandateRoutes,
    hoursRoutes,
    askRoutes,
    championRoutes,
  ],
  navigation: [
    {
      label: 'champions.title',
      address: (lab) => championPaths.list({ lab }),
      shownTo: roles,
      order: 47,
    },
  ],
  checkers: [championChecker],
  gathered,
  besides,
  threadKinds,
  listeners: [warnOfLoad, peopleMerged, mergeUndone],
  jobs: [mandateBegins, uniteLater],
  async sweep(db, now) {
    await sweepMandates(db, now)
    await sweepDoubles(db, now)
  },
} satisfies Partial<Manifest>
