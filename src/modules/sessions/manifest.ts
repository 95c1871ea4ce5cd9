import type { Manifest } from '../../platform/manifest.ts'
import { planBeside } from './access-plan/besides.ts'
import { accessPlanRoutes } from './access-plan/routes.tsx'
import { invitationRoutes } from './attendance/invitation-routes.tsx'
import { newcomerRoutes } from './attendance/newcomer-routes.tsx'
import { attendanceRoutes } from './attendance/routes.tsx'
import { supportsMet } from './checkers/supports-met.ts'
import { besides, gathered } from './gathered.ts'
import { kitRoutes } from './kit/routes.tsx'
import en from './messages/en.json'
import supportEn from './messages/support.en.json'
import supportSv from './messages/support.sv.json'
import sv from './messages/sv.json'
import { personalData } from './personal.ts'
import { formRoutes } from './session/form-routes.tsx'
import { listRoutes } from './session/list-routes.tsx'
import { sessionRoutes } from './session/routes.tsx'
import { supportsGathered } from './support/gathered.ts'
import { supportRoutes } from './support/routes.tsx'
import { sessionKind } from './thread-kind.ts'

/** How sessions are put into the house. */
export const manifest: Manifest = {
  name: 'sessions',
  messages: { en: { ...en, ...supportEn }, sv: { ...sv, ...supportSv } },
  routes: [
    listRoutes,
    formRoutes,
    sessionRoutes,
    invitationRoutes,
    attendanceRoutes,
    newcomerRoutes,
    accessPlanRoutes,
    supportRoutes,
    kitRoutes,
  ],
  threadKinds: [sessionKind],
  checkers: [supportsMet],
  gathered: [gathered, supportsGathered],
  besides: [...besides, planBeside],
  personalData,
}
