import type { Manifest } from '../../platform/manifest.ts'
import en from './messages/en.json'
import sv from './messages/sv.json'
import { paths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { placeRoutes } from './place-routes.tsx'
import { readingRoutes } from './reading-routes.ts'
import { settingsRoutes } from './settings-routes.tsx'
import { siteRoutes } from './site-routes.tsx'
import { statementRoutes } from './statement-routes.tsx'
import { themeRoutes } from './theme-routes.ts'

/** How labs are put into the house. */
export const manifest: Manifest = {
  name: 'labs',
  messages: { en, sv },
  personalData,
  routes: [siteRoutes, readingRoutes, themeRoutes, statementRoutes, placeRoutes, settingsRoutes],
  navigation: [
    {
      label: 'labs.navigation.settings',
      address: (lab) => paths.settings({ lab }),
      shownTo: { inLab: ['coordinator'] },
      order: 90,
    },
  ],
}
