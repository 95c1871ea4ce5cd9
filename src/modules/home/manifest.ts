import type { Manifest } from '../../platform/manifest.ts'
import { inboxRoutes } from './inbox-routes.tsx'
import en from './messages/en.json'
import sv from './messages/sv.json'
import { paths } from './paths.ts'
import { homeRoutes } from './routes.tsx'

/** How the gathered pages are put into the house. */
export const manifest: Manifest = {
  name: 'home',
  messages: { en, sv },
  routes: [homeRoutes, inboxRoutes],
  navigation: [
    {
      label: 'home.navigation.front',
      address: (lab) => paths.front({ lab }),
      shownTo: 'anyone',
      order: 0,
    },
    {
      label: 'home.navigation.today',
      address: (lab) => paths.today({ lab }),
      shownTo: 'signed-in',
      order: 5,
    },
    {
      label: 'home.navigation.stuck',
      address: (lab) => paths.stuck({ lab }),
      shownTo: ['coordinator'],
      order: 20,
    },
  ],
}
