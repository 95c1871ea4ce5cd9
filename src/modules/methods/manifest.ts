import type { Manifest } from '../../platform/manifest.ts'
import en from './messages/en.json'
import sv from './messages/sv.json'
import { methodPaths } from './paths.ts'
import { methodRoutes } from './routes.tsx'

export const manifest: Manifest = {
  name: 'methods',
  messages: { en, sv },
  routes: [methodRoutes],
  navigation: [
    {
      label: 'methods.navigation',
      address: (lab) => methodPaths.list({ lab }),
      shownTo: 'anyone',
      order: 70,
    },
  ],
}
