import type { Manifest } from '../../platform/manifest.ts'
import en from './messages/en.json'
import sv from './messages/sv.json'

/** How notices are put into the house. */
export const manifest: Manifest = {
  name: 'notifications',
  messages: { en, sv },
}
