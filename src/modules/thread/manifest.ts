import type { Manifest } from '../../platform/manifest.ts'
import { linkRoutes } from './link-routes.tsx'
import en from './messages/en.json'
import sv from './messages/sv.json'
import { threadRoutes } from './routes.tsx'

/** How the thread is put into the house. */
export const manifest: Manifest = {
  name: 'thread',
  messages: { en, sv },
  routes: [threadRoutes, linkRoutes],
}
