import type { Manifest } from '../../platform/manifest.ts'
import { commentRoutes } from './comment/routes.tsx'
import { handlers } from './contribution/policy.ts'
import { comparing } from './duplicate/compare.ts'
import { duplicateRoutes, duplicatesBeside } from './duplicate/routes.tsx'
import { importsBeside } from './import/besides.ts'
import { importRoutes } from './import/routes.tsx'
import { importRunRoutes } from './import/run-routes.tsx'
import { workOnImport } from './import/work.ts'
import commentEn from './messages/comment.en.json'
import commentSv from './messages/comment.sv.json'
import duplicateEn from './messages/duplicate.en.json'
import duplicateSv from './messages/duplicate.sv.json'
import importEn from './messages/import.en.json'
import importSv from './messages/import.sv.json'
import moderationEn from './messages/moderation.en.json'
import moderationSv from './messages/moderation.sv.json'
import { moderationGathered } from './moderation/gathered.ts'
import { reportRoutes } from './moderation/report-routes.tsx'
import { moderationRoutes } from './moderation/routes.tsx'
import { voicesPaths } from './paths.ts'

/** Files brought in, comments, and keeping both in order, as its part of the manifest. */
export const keepingOrder = {
  messages: {
    en: { ...importEn, ...commentEn, ...moderationEn, ...duplicateEn },
    sv: { ...importSv, ...commentSv, ...moderationSv, ...duplicateSv },
  },
  routes: [
    importRoutes,
    importRunRoutes,
    commentRoutes,
    reportRoutes,
    moderationRoutes,
    duplicateRoutes,
  ],
  listeners: comparing,
  jobs: [workOnImport],
  navigation: [
    {
      label: 'voices.moderation.title',
      address: (lab: string) => voicesPaths.moderation({ lab }),
      shownTo: handlers,
      order: 45,
    },
  ],
  gathered: moderationGathered,
  besides: [importsBeside, duplicatesBeside],
} satisfies Partial<Manifest>
