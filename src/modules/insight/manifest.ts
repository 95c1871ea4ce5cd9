import type { Manifest } from '../../platform/manifest.ts'
import { besides } from './besides.ts'
import { reachCompared } from './funnel/reach-compared.ts'
import { funnelRoutes } from './funnel/routes.tsx'
import en from './messages/en.json'
import sv from './messages/sv.json'
import { personalData } from './personal.ts'
import { populationRoutes } from './population/routes.tsx'

/** How insight is put into the house. */
export const manifest: Manifest = {
  name: 'insight',
  messages: { en, sv },
  routes: [populationRoutes, funnelRoutes],
  checkers: [reachCompared],
  besides,
  personalData,
}
