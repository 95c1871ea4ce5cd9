import type { Manifest } from '../../platform/manifest.ts'
import { codesBeside } from './code-of-practice/besides.ts'
import { codeRoutes } from './code-of-practice/routes.tsx'
import { commitmentsGathered } from './commitment/gathered.ts'
import { commitmentRoutes } from './commitment/routes.tsx'
import { commitmentKind } from './commitment/thread-kind.ts'
import { conversationsBeside } from './conversation/besides.ts'
import { conversationFormRoutes } from './conversation/form-routes.tsx'
import { conversationRoutes } from './conversation/routes.tsx'
import { conversationKind } from './conversation/thread-kind.ts'
import { findingFormRoutes } from './finding/form-routes.tsx'
import { findingRoutes } from './finding/routes.tsx'
import { findingKind } from './finding/thread-kind.ts'
import codeEn from './messages/code.en.json'
import codeSv from './messages/code.sv.json'
import commitmentEn from './messages/commitment.en.json'
import commitmentSv from './messages/commitment.sv.json'
import conversationEn from './messages/conversation.en.json'
import conversationSv from './messages/conversation.sv.json'
import findingEn from './messages/finding.en.json'
import findingSv from './messages/finding.sv.json'
import readingEn from './messages/reading.en.json'
import readingSv from './messages/reading.sv.json'
import storyConsentEn from './messages/story-consent.en.json'
import storyConsentSv from './messages/story-consent.sv.json'
import themeEn from './messages/theme.en.json'
import themeSv from './messages/theme.sv.json'
import { onPublicPage, onWorkPage } from './reading/besides.ts'
import { readingListRoutes } from './reading/list-routes.tsx'
import { readingRoutes } from './reading/routes.tsx'
import { storyConsentRoutes } from './story-consent/routes.tsx'
import { themeFormRoutes } from './theme/form-routes.tsx'
import { themeRoutes } from './theme/routes.tsx'
import { themeKind } from './theme/thread-kind.ts'

/** From a story to what is promised: consent, reading together, themes, findings, conversations, commitments. */
export const senseMaking = {
  messages: {
    en: {
      ...storyConsentEn,
      ...readingEn,
      ...themeEn,
      ...findingEn,
      ...conversationEn,
      ...commitmentEn,
      ...codeEn,
    },
    sv: {
      ...storyConsentSv,
      ...readingSv,
      ...themeSv,
      ...findingSv,
      ...conversationSv,
      ...commitmentSv,
      ...codeSv,
    },
  },
  routes: [
    storyConsentRoutes,
    readingListRoutes,
    readingRoutes,
    themeFormRoutes,
    themeRoutes,
    findingFormRoutes,
    findingRoutes,
    conversationFormRoutes,
    conversationRoutes,
    commitmentRoutes,
    codeRoutes,
  ],
  threadKinds: [themeKind, findingKind, conversationKind, commitmentKind],
  gathered: commitmentsGathered,
  besides: [onPublicPage, onWorkPage, conversationsBeside, codesBeside],
} satisfies Partial<Manifest>
