import type { Manifest } from '../../platform/manifest.ts'
import en from './messages/en.json'
import sv from './messages/sv.json'

/** How learning paths are put into the house. */
export const manifest: Manifest = {
  name: 'learning',
  messages: { en, sv },
}
