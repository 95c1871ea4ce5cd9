import type { Manifest } from '../../platform/manifest.ts'
import { invitationRoutes } from './attendance/invitation-routes.tsx'
import { newcomerRoutes } from './attendance/newcomer-routes.tsx'
import { attendanceRoutes } from './attendance/routes.tsx'
import { besides, gathered } from './gathered.ts'
import en from './messages/en.json'
import sv from './messages/sv.json'
import { personalData } from './personal.ts'
import { formRoutes } from './session/form-routes.tsx'
import { listRoutes } from './session/list-routes.tsx'
import { sessionRoutes } from './session/routes.tsx'
import { sessionKind } from './thread-kind.ts'

/** How sessions are put into the house. */
export const manifest: Manifest = {
  name: 'sessions',
  messages: { en, sv },
  routes: [
    listRoutes,
    formRoutes,
    sessionRoutes,
    invitationRoutes,
    attendanceRoutes,
    newcomerRoutes,
  ],
  threadKinds: [sessionKind],
  gathered,
  besides,
  personalData,
}
