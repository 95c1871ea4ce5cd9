import type { Manifest } from '../../platform/manifest.ts'
import { cardRoutes } from './card/routes.tsx'
import { finderRoutes } from './finder/routes.tsx'
import en from './messages/en.json'
import sv from './messages/sv.json'
import { roleWords } from './library.ts'
import { methodPaths } from './paths.ts'
import { draftRoutes } from './own/draft-routes.tsx'
import { ownListRoutes } from './own/list-routes.tsx'
import { partRoutes } from './own/part-routes.tsx'
import { methodRoutes } from './routes.tsx'

export const manifest: Manifest = {
  name: 'methods',
  messages: { en, sv },
  roleWords,
  // Before the methods, whose names would else cover these addresses.
  routes: [cardRoutes, finderRoutes, ownListRoutes, draftRoutes, partRoutes, methodRoutes],
  navigation: [
    {
      label: 'methods.navigation',
      address: (lab) => methodPaths.list({ lab }),
      shownTo: 'anyone',
      order: 70,
    },
  ],
}
