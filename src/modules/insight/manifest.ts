import type { Manifest } from '../../platform/manifest.ts'
import en from './messages/en.json'
import sv from './messages/sv.json'

/** How insight is put into the house. */
export const manifest: Manifest = {
  name: 'insight',
  messages: { en, sv },
}
