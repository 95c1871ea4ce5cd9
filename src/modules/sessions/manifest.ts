import type { Manifest } from '../../platform/manifest.ts'
import en from './messages/en.json'
import sv from './messages/sv.json'

/** How sessions are put into the house. */
export const manifest: Manifest = {
  name: 'sessions',
  messages: { en, sv },
}
