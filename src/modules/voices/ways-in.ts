import type { GatheredPage, Manifest } from '../../platform/manifest.ts'
import { waitsAtWaysIn } from './assisted/gathered.ts'
import { callBackBeside, callsBeside } from './call-back/besides.ts'
import { callBackRoutes } from './call-back/routes.tsx'
import { confirmationRoutes } from './confirmation/routes.tsx'
import { handlers } from './contribution/policy.ts'
import { interviewsBeside } from './interview/besides.ts'
import { interviewRoutes } from './interview/routes.tsx'
import assistedEn from './messages/assisted.en.json'
import assistedSv from './messages/assisted.sv.json'
import callBackEn from './messages/call-back.en.json'
import callBackSv from './messages/call-back.sv.json'
import confirmationEn from './messages/confirmation.en.json'
import confirmationSv from './messages/confirmation.sv.json'
import interviewEn from './messages/interview.en.json'
import interviewSv from './messages/interview.sv.json'
import noteEn from './messages/note.en.json'
import noteSv from './messages/note.sv.json'
import phoneEn from './messages/phone.en.json'
import phoneSv from './messages/phone.sv.json'
import safeguardingEn from './messages/safeguarding.en.json'
import safeguardingSv from './messages/safeguarding.sv.json'
import sheetEn from './messages/sheet.en.json'
import sheetSv from './messages/sheet.sv.json'
import waysInEn from './messages/ways-in.en.json'
import waysInSv from './messages/ways-in.sv.json'
import { notesBeside } from './note/besides.ts'
import { noteRoutes } from './note/routes.tsx'
import { voicesPaths } from './paths.ts'
import { phoneRoutes } from './phone/routes.tsx'
import { safeguardingBeside } from './safeguarding/besides.ts'
import { waitsForLead } from './safeguarding/gathered.ts'
import { safeguardingRoutes } from './safeguarding/routes.tsx'
import { sheetsBeside } from './sheet/besides.ts'
import { keyingRoutes } from './sheet/keying-routes.tsx'
import { sheetRoutes } from './sheet/routes.tsx'
import { tellLead } from './safeguarding/tell-job.ts'
import { forgetPhotos } from './saying/forget-photos.ts'

const waitsForMe: GatheredPage['waitsForMe'] = async (...asked) => [
  ...(await waitsForLead(...asked)),
  ...(await waitsAtWaysIn(...asked)),
]

/** The ways in that coordinators and champions use, as their part of the manifest. */
export const waysIn = {
  messages: {
    en: {
      ...assistedEn,
      ...callBackEn,
      ...confirmationEn,
      ...interviewEn,
      ...noteEn,
      ...phoneEn,
      ...safeguardingEn,
      ...sheetEn,
      ...waysInEn,
    },
    sv: {
      ...assistedSv,
      ...callBackSv,
      ...confirmationSv,
      ...interviewSv,
      ...noteSv,
      ...phoneSv,
      ...safeguardingSv,
      ...sheetSv,
      ...waysInSv,
    },
  },
  routes: [
    phoneRoutes,
    callBackRoutes,
    confirmationRoutes,
    safeguardingRoutes,
    sheetRoutes,
    keyingRoutes,
    interviewRoutes,
    noteRoutes,
  ],
  navigation: [
    {
      label: 'voices.phone.title',
      address: (lab) => voicesPaths.phoneDesk({ lab }),
      shownTo: handlers,
      order: 30,
    },
  ],
  jobs: [tellLead, forgetPhotos],
  gathered: { waitsForMe },
  besides: [
    callBackBeside,
    callsBeside,
    sheetsBeside,
    interviewsBeside,
    notesBeside,
    safeguardingBeside,
  ],
} satisfies Partial<Manifest>
