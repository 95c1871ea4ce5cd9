import type { Manifest } from '../../platform/manifest.ts'
import { onPublicPage, onWorkPage } from './call/besides.ts'
import { canDoNow } from './call/gathered.ts'
import { callRoutes } from './call/routes.tsx'
import { contributionKind } from './contribution/thread-kind.ts'
import callEn from './messages/call.en.json'
import callSv from './messages/call.sv.json'
import en from './messages/en.json'
import sayingEn from './messages/saying.en.json'
import sayingSv from './messages/saying.sv.json'
import storyConsentEn from './messages/story-consent.en.json'
import storyConsentSv from './messages/story-consent.sv.json'
import sv from './messages/sv.json'
import wordsEn from './messages/words.en.json'
import wordsSv from './messages/words.sv.json'
import { sayingRoutes } from './saying/routes.tsx'
import { storyConsentRoutes } from './story-consent/routes.tsx'

/** How voices are put into the house. */
export const manifest: Manifest = {
  name: 'voices',
  messages: {
    en: { ...en, ...wordsEn, ...callEn, ...sayingEn, ...storyConsentEn },
    sv: { ...sv, ...wordsSv, ...callSv, ...sayingSv, ...storyConsentSv },
  },
  routes: [callRoutes, sayingRoutes, storyConsentRoutes],
  threadKinds: [contributionKind],
  gathered: { canDoNow },
  besides: [onPublicPage, onWorkPage],
}
