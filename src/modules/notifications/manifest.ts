import type { Manifest } from '../../platform/manifest.ts'
import { keepers } from '../people/index.ts'
import { besidePerson } from './beside.ts'
import { deliverNotice } from './delivery/job.ts'
import { gathered } from './gathered.ts'
import { letterRoutes } from './letter/routes.tsx'
import en from './messages/en.json'
import sv from './messages/sv.json'
import { listRoutes } from './notice/list-routes.tsx'
import { noticeRoutes } from './notice/routes.tsx'
import { noticePaths } from './paths.ts'
import { personalData } from './personal-data.ts'

/** How notices are put into the house. */
export const manifest: Manifest = {
  name: 'notifications',
  messages: { en, sv },
  routes: [listRoutes, letterRoutes, noticeRoutes],
  navigation: [
    {
      label: 'notifications.navigation',
      address: (lab) => noticePaths.notices({ lab }),
      shownTo: keepers,
      order: 40,
    },
  ],
  jobs: [deliverNotice],
  gathered,
  besides: [besidePerson],
  personalData,
}
