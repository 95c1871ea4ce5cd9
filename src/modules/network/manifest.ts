import type { Manifest } from '../../platform/manifest.ts'
import { comparisonRoutes } from './comparison/routes.tsx'
import { renewAfterFacts } from './copy/renew.ts'
import { gathered } from './membership/gathered.ts'
import { membershipRoutes } from './membership/routes.tsx'
import en from './messages/en.json'
import sv from './messages/sv.json'
import { programmePilotRoutes } from './portfolio/routes.tsx'
import { programmeRoutes } from './programme/routes.tsx'
import { besides } from './publication/besides.ts'

/** How the network is put into the house. */
export const manifest: Manifest = {
  name: 'network',
  messages: { en, sv },
  routes: [programmeRoutes, comparisonRoutes, programmePilotRoutes, membershipRoutes],
  listeners: [renewAfterFacts],
  gathered,
  besides,
}
