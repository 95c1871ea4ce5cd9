import type { Manifest } from '../../platform/manifest.ts'
import { contributionKind } from './contribution/thread-kind.ts'
import en from './messages/en.json'
import storyConsentEn from './messages/story-consent.en.json'
import storyConsentSv from './messages/story-consent.sv.json'
import sv from './messages/sv.json'
import { storyConsentRoutes } from './story-consent/routes.tsx'

/** How voices are put into the house. */
export const manifest: Manifest = {
  name: 'voices',
  messages: { en: { ...en, ...storyConsentEn }, sv: { ...sv, ...storyConsentSv } },
  routes: [storyConsentRoutes],
  threadKinds: [contributionKind],
}
