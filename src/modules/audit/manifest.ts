import type { Manifest } from '../../platform/manifest.ts'
import { sealRecord } from './jobs.ts'
import en from './messages/en.json'
import sv from './messages/sv.json'
import { auditPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { auditRoutes } from './routes.tsx'

export const manifest: Manifest = {
  name: 'audit',
  messages: { en, sv },
  routes: [auditRoutes],
  navigation: [
    {
      label: 'audit.navigation',
      address: (lab) => auditPaths.record({ lab }),
      shownTo: { inLab: ['coordinator'] },
      order: 90,
    },
  ],
  listeners: [sealRecord],
  personalData,
}
